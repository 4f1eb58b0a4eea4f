package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever request this library builds, there is a command that sends it: what the terminal reads tells. */
class RequestCommandsTest {

    private static final String CARD = " --insurer 06990014 --symbol 架空12 --number 3456 --branch 01";
    private static final String CHECK = "check --birthdate 1968-01-15" + CARD;
    private static final String INQUIRE = "bulk inquire --list {list}";
    private static final String CHOSEN = " --information QUALIFICATION --setting ";
    private static final String CONSENTED = "bulk consented --from 2026-11-01 --to 2026-11-21 --setting ";
    private static final String MEDICAL = CARD + " --consented-at {now}";

    @TempDir
    private Path directory;

    private final Set<String> received = new ConcurrentSkipListSet<>();

    /** Each command with the requests it sends. */
    static Stream<Arguments> commands() {
        return Stream.of(
                sends(CHECK, "OQSsiquc01req"),
                sends(CHECK + " --setting home-visit", "OQSsihvq01req"),
                sends(CHECK + " --setting online", "OQSsionq01req"),
                sends(
                        CHECK + " --setting emergency --role ehr --authority granted --first-factor memory"
                                + " --first-method 1 --second-factor object --second-method 1 --reason 意識不明",
                        "XXX-IF047req"),
                sends("reference register --reference 000777" + CARD, "OQSsiimm01req"),
                sends("reference register --list {list}", "OQSmuimm01req", "OQSmuimm02req"),
                sends(INQUIRE, "OQSmuquc01req", "OQSmuquc02req"),
                sends(INQUIRE + CHOSEN + "home-visit", "XXX-IF029req", "XXX-IF031req"),
                sends(INQUIRE + CHOSEN + "online", "XXX-IF033req", "XXX-IF035req"),
                sends("bulk tickets --month 2026-11", "OQSmutic01req", "OQSmutic02req"),
                sends(CONSENTED + "home-visit", "OQSmuhvq01req", "OQSmuhvq02req"),
                sends(CONSENTED + "online", "OQSmuonq01req", "OQSmuonq02req"),
                sends("consent revoke --yes --birthdate 1968-01-15" + CARD, "OQSsihvq01req", "OQSsihvd01req"),
                sends("url get --kind home-visit", "OQSsiurl01req"),
                sends("settings get", "OQSsiinq01req"),
                sends(
                        "settings set --online used --online-terms 1.0 --terms-by office",
                        "OQSsiinq01req",
                        "OQSsiupd01req"),
                sends("passcode get", "XXX-IF049req"),
                sends("medical drugs" + MEDICAL, "YZKsiquc01req"),
                sends("medical treatment" + MEDICAL, "YZKsiquc01req"),
                sends("medical checkup" + MEDICAL, "TKKsiquc01req"));
    }

    private static Arguments sends(String command, String... requests) {
        return arguments(command, Set.of(requests));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void command_reachesTheTerminalWithItsRequests(String command, Set<String> requests) throws IOException {
        Run run = serving(command);

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(received).isEqualTo(requests);
    }

    @Test
    void requests_eachThatIsBuilt_hasACommand() {
        Set<Object> sent = commands()
                .flatMap(command -> ((Set<?>) command.get()[1]).stream())
                .collect(Collectors.toSet());

        assertThat(sent).isEqualTo(built().map(type -> type.id().value()).collect(Collectors.toSet()));
    }

    private static Stream<MessageType> built() {
        return MessageCatalogue.types().stream()
                .filter(type -> type.id().isRequest() && type.valueType().isPresent());
    }

    private Run serving(String command) throws IOException {
        Desk desk = Desk.in(directory);
        Files.createDirectory(desk.root());
        SimulatedTerminal terminal = SimulatedTerminal.builder()
                .people(Desk.person(Scenario.VALID))
                .codec(recording(new JaxbMessageCodec()))
                .build();
        try (FolderTerminal serving = FolderTerminal.serve(desk.root(), terminal)) {
            return Run.of(Stream.of(
                            List.of(filledIn(command).split(" ")),
                            desk.share(),
                            List.of("--json", "--institution", Desk.INSTITUTION, "--profile", profile()))
                    .flatMap(List::stream)
                    .toArray(String[]::new));
        }
    }

    /** Notes what the terminal reads. */
    private MessageCodec recording(MessageCodec codec) {
        return (MessageCodec) Proxy.newProxyInstance(
                MessageCodec.class.getClassLoader(), new Class<?>[] {MessageCodec.class}, (proxy, method, values) -> {
                    if (method.getName().equals("decode")) {
                        received.add(((MessageId) values[0]).value());
                    }
                    return method.invoke(codec, values);
                });
    }

    private String filledIn(String command) throws IOException {
        Path list = Files.writeString(
                directory.resolve("list.csv"),
                "referenceNumber,insurerNumber,symbol,number,branch,birthdate\n000777,06990014,架空12,3456,01,1968-01-15\n");
        LocalDateTime now = LocalDateTime.now(Japan.clock()).minusMinutes(1).truncatedTo(ChronoUnit.SECONDS);
        return command.replace("{list}", list.toString()).replace("{now}", now.toString());
    }

    /** Enables what is not confirmed under the names of this library. */
    private String profile() throws IOException {
        String exchanges = built().filter(type -> type.confidence() != Confidence.CONFIRMED)
                .map(type -> "exchange.%1$s=%1$s%n".formatted(type.id().exchange()))
                .collect(Collectors.joining());
        return Files.writeString(
                        directory.resolve("terminal.properties"),
                        exchanges + "choice.information.QUALIFICATION=QUALIFICATION\n")
                .toString();
    }
}
