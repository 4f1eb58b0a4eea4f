package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.testkit.ManualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are really killed. */
class ProcessTest {

    @TempDir
    Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(directory);
    }

    @Test
    void submit_clientKilledWhileItWaits_anotherProcessFindsTicketAndAnswer() throws Exception {
        Process victim = start("1", Integer.MAX_VALUE, "C.UTF-8");
        assertThat(output(victim).readLine()).isEqualTo("submitted");

        victim.destroyForcibly().waitFor();

        FolderTransport restarted = desk.open();
        Ticket ticket = restarted.pending().get(0).ticket();
        assertThat(ticket).isEqualTo(desk.ticket("1"));
        desk.answer(ticket);
        Delivery delivery = desk.look(restarted, ticket).orElseThrow();
        assertThat(Desk.text(delivery)).isEqualTo("<x>answer to 1</x>");
        assertThat(delivery.request()).contains(Desk.pending(ticket));
        assertThat(delivery.redelivered()).isFalse();
    }

    @Test
    void submit_processEndsBetweenItsSteps_nothingHalfWrittenIsToBeSeen() throws Exception {
        boolean submitted = false;
        for (int step = 0; !submitted; step += 7) {
            assertThat(step).isLessThan(400);
            String id = "step" + step;
            Process victim = start(id, step, "C.UTF-8");
            victim.getOutputStream().close();
            submitted = "submitted".equals(output(victim).readLine());
            victim.waitFor();

            Path file = desk.req().resolve(desk.ticket(id).fileName());
            boolean known = desk.open().pending().contains(Desk.pending(desk.ticket(id)));
            if (Files.exists(file)) {
                assertThat(file).hasBinaryContent(Desk.document(id));
                assertThat(known).as("ended at step %d", step).isTrue();
            }
            assertThat(known || !submitted).isTrue();
        }
        assertThat(Desk.list(desk.req()))
                .allSatisfy(file -> assertThat(file.toString()).endsWith(".xml"));
    }

    @Test
    void exchange_localeWithoutJapanese_works() throws Exception {
        Process child = start("1", Integer.MAX_VALUE, "C");
        BufferedReader said = output(child);
        assertThat(said.readLine()).isEqualTo("submitted");
        desk.answer(desk.ticket("1"));

        child.getOutputStream().write('\n');
        child.getOutputStream().flush();

        assertThat(said.readLine()).isEqualTo("<x>answer to 1</x>");
        assertThat(said.readLine()).isEqualTo("acknowledged");
        assertThat(child.waitFor()).isZero();
        assertThat(desk.res()).isEmptyDirectory();
    }

    private Process start(String identifier, int operations, String locale) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Victim.class.getName(),
                directory.toString(),
                identifier,
                Integer.toString(operations)));
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("LANG", locale);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String classPath() {
        Stream<String> modules = Stream.of(
                        EligibilityClient.class, DurableFiles.class, FolderTransport.class, ManualClock.class)
                .map(type -> Path.of(java.net.URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString());
        return Stream.concat(
                        modules, Stream.of(Path.of("target", "test-classes").toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static BufferedReader output(Process process) {
        return process.inputReader();
    }
}
