package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.Reaction;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that are cut off, hostile or somebody else's. */
class RefusedAnswerTest {

    private final SimulatedTerminal terminal =
            SimulatedTerminal.builder().people(Desk.person(Scenario.VALID)).build();

    @TempDir
    private Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.in(directory);
        for (String folder : new String[] {"req", "res", "face"}) {
            Files.createDirectories(desk.root().resolve(folder));
        }
    }

    @Test
    void check_answerUnchanged_isTaken() {
        assertThat(answered(UnaryOperator.identity()).exitCode()).isZero();
    }

    @Test
    void check_answerWithDocumentType_isRefusedAndInQuarantine() throws IOException {
        assertRefused(answered(text -> text.replace("<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>")), "SHK-6003");
    }

    @Test
    void check_answerCutOff_isRefusedAfterTheStallOfTheProfile() throws IOException {
        Path profile = Files.writeString(directory.resolve("terminal.properties"), "answer.stall=PT0.1S\n");

        Run run = answered(text -> text.substring(0, text.length() / 2), "--profile", profile.toString());

        assertRefused(run, "SHK-6002");
    }

    @Test
    void check_answerForAnotherInstitution_isRefusedAndInQuarantine() throws IOException {
        assertRefused(answered(text -> text.replace(Desk.INSTITUTION, "9910000026")), "SHK-6101");
    }

    @Test
    void check_answerForAnotherCard_isRefusedAndInQuarantine() throws IOException {
        assertRefused(answered(text -> text.replace(">3456<", ">6543<")), "SHK-6103");
    }

    @Test
    void check_profileThatCannotBe_isWrongUse() throws IOException {
        Path profile = Files.writeString(directory.resolve("terminal.properties"), "colour=blue\n");

        Run run = desk.check("--profile", profile.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-1007");
    }

    private void assertRefused(Run run, String code) throws IOException {
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.json().at("/error/code").asText()).isEqualTo(code);
        assertThat(run.json().at("/error/ticket").asText()).startsWith("OQSsiquc01req:");
        assertThat(desk.root().resolve("res")).isEmptyDirectory();
        try (Stream<Path> state = Files.walk(desk.state())) {
            assertThat(state.filter(Files::isRegularFile).map(Path::toString))
                    .anyMatch(file -> file.contains("quarantine") && file.contains("OQSsiquc01res"));
        }
    }

    /** A check that is answered with a changed answer. */
    private Run answered(UnaryOperator<String> change, String... options) {
        CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> answer(change));
        Run run = desk.check(options);
        answering.join();
        return run;
    }

    private void answer(UnaryOperator<String> change) {
        try {
            Path request = Patience.file(desk.root().resolve("req"), "OQSsiquc01req_*.xml");
            Envelope answer = answerTo(request);
            Files.delete(request);
            Path unfinished = Files.writeString(directory.resolve("unfinished"), change.apply(text(answer)));
            Files.move(unfinished, desk.root().resolve("res").resolve(answer.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Envelope answerTo(Path request) throws IOException {
        String name = request.getFileName().toString();
        String id = name.replace(CardCheck.MESSAGE_ID + "_", "").replace(".xml", "");
        Envelope envelope =
                new Envelope(CardCheck.MESSAGE_ID, new ExchangeId(id), name, Payload.of(Files.readAllBytes(request)));
        return ((Reaction.Reply) terminal.react(envelope, Japan.clock().instant())).answer();
    }

    private static String text(Envelope answer) throws IOException {
        try (InputStream in = answer.payload().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
