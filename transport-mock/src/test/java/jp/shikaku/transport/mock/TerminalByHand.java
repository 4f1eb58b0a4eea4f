package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.folder.FolderTransport;

/** A shared folder in which a test answers each request, with what the simulated terminal says and a change in it. */
record TerminalByHand(Path folder, SimulatedTerminal terminal) {

    static TerminalByHand in(Path folder, SimulatedTerminal terminal) throws IOException {
        TerminalByHand byHand = new TerminalByHand(folder, terminal);
        for (Path place :
                List.of(byHand.requests(), byHand.answers(), byHand.root().resolve("face"))) {
            Files.createDirectories(place);
        }
        return byHand;
    }

    Path root() {
        return folder.resolve("OQS");
    }

    Path requests() {
        return root().resolve("req");
    }

    Path answers() {
        return root().resolve("res");
    }

    FolderTransport open(TerminalProfile profile) {
        return FolderTransport.builder()
                .root(root())
                .stateDirectory(folder.resolve("state"))
                .profile(profile)
                .open();
    }

    void answer(Ticket ticket, UnaryOperator<String> change) throws IOException {
        Path request = requests().resolve(ticket.fileName());
        Payload document = Payload.of(Files.readAllBytes(request));
        Files.delete(request);
        Reaction.Reply reply = (Reaction.Reply) terminal.react(
                new Envelope(ticket.messageId(), ticket.exchangeId(), ticket.fileName(), document),
                Japan.clock().instant());
        Files.writeString(answers().resolve(reply.answer().fileName()), change.apply(text(reply.answer())));
    }

    private static String text(Envelope answer) throws IOException {
        try (InputStream in = answer.payload().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What the transport keeps on its own side. */
    List<String> kept() throws IOException {
        return files(folder.resolve("state"));
    }

    static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
