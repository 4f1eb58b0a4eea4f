package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The access URL of an institution opens its page to whoever knows it: it stands in no log, no name and no note, at any level. */
class AccessUrlSecrecyTest {

    private static final AccessUrlRequest REQUEST = AccessUrlRequest.of(AccessUrlKind.HOME_VISIT, QrFileFormat.PNG);

    @TempDir
    private Path directory;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger logger = Logger.getLogger("");
    private final Level level = logger.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.addHandler(handler);
        logger.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(level);
    }

    @Test
    void exchange_everythingLogged_urlIsInNoLineNoNameAndNoNote() throws IOException {
        String url = answered();

        assertThat(lines).anyMatch(line -> line.contains("jp.shikaku"));
        assertNowhere(url);
    }

    /** Taken away, refused, looked at once more: what goes wrong tells no more than what goes well. */
    @Test
    void exchange_answerIsRefused_urlIsInNoLineNoNameAndNoNote() throws IOException {
        String url = answered();
        try (FolderTransport transport = transport();
                EligibilityClient client = client(transport)) {
            Ticket ticket = client.submit(REQUEST);
            Path answer = desk().root().resolve("res").resolve(ticket.fileName().replace("req_", "res_"));
            Files.writeString(answer, "<XmlMsg><AccessUrlResult><Url>" + url + "</Url></XmlMsg>");

            assertThat(told(client, ticket)).doesNotContain(url);
        }

        assertNowhere(url);
    }

    private static String told(EligibilityClient client, Ticket ticket) {
        try {
            return client.collect(ticket, AccessUrlAnswer.class).toString();
        } catch (ShikakuException e) {
            return e + e.message(Locale.ENGLISH) + e.message(Locale.JAPANESE) + e.getCause();
        }
    }

    private String answered() {
        SimulatedTerminal terminal = SimulatedTerminal.builder().build();
        try (FolderTerminal serving = FolderTerminal.serve(desk().root(), terminal);
                FolderTransport transport = transport();
                EligibilityClient client = client(transport)) {
            return client.send(REQUEST).access().url().orElseThrow();
        }
    }

    private Desk desk() {
        return Desk.in(directory);
    }

    private FolderTransport transport() {
        return FolderTransport.builder()
                .root(desk().root())
                .stateDirectory(directory.resolve("state"))
                .profile(TerminalProfile.builder()
                        .wireNames(MessageCatalogue.canonicalNames())
                        .build())
                .open();
    }

    private static EligibilityClient client(FolderTransport transport) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of(Desk.INSTITUTION))
                .transport(transport)
                .build();
    }

    /** The kept answer and the refused one are the document itself, and hold it. */
    private void assertNowhere(String url) throws IOException {
        assertThat(url).startsWith("https://");
        String secret = url.substring("https://".length());
        assertThat(lines).noneMatch(line -> line.contains(secret));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.toList();
        }
        assertThat(files).noneMatch(file -> file.toString().contains(secret));
        for (Path file : files) {
            if (Files.isRegularFile(file) && !isDocument(file)) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(secret);
            }
        }
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".xml")
                && Stream.of("answers", "quarantine")
                        .anyMatch(room -> file.getParent().endsWith(room));
    }
}
