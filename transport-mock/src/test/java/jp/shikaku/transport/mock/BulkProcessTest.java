package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.testkit.ManualClock;
import jp.shikaku.transport.folder.FolderTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Exchanges in two steps by processes of their own: with little memory, and killed between the steps. On the baseline JDK only, as it takes a while. */
@EnabledForJreRange(max = JRE.JAVA_17)
class BulkProcessTest {

    private static final int MANY = 100_000;

    @TempDir
    Path directory;

    /** It needs most of a minute of processor time, and longer beside other work. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void exchange_hundredThousandUnitsIn64Megabytes_allWrittenAndRead() throws Exception {
        for (String folder : List.of("req", "res", "face")) {
            Files.createDirectories(share().resolve(folder));
        }
        Process process = start(List.of("-Xmx64m", "-XX:+UseSerialGC"), Integer.toString(MANY));

        List<String> said = new ArrayList<>(process.inputReader().lines().toList());

        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        assertThat(said).contains("xml " + MANY, "zip " + MANY);
        assertThat(said).anyMatch(line -> line.matches("result 2[789]\\d MB"));
    }

    @Test
    @SuppressWarnings("try")
    void send_processKilledBetweenTheSteps_goesOnUnderTheSameNumber() throws Exception {
        ManualClock clock = ManualClock.at(Instant.parse("2026-11-21T00:00:00Z"));
        SimulatedTerminal terminal = SimulatedTerminal.builder()
                .people(InventedPeople.generate(5, 1))
                .bulkProcessing(Duration.ofHours(1))
                .clock(clock)
                .build();
        try (FolderTerminal service = FolderTerminal.serve(share(), terminal)) {
            Process victim = start(List.of());
            BufferedReader said = victim.inputReader();
            ReceptionNumber number = ReceptionNumber.of(said.readLine());
            assertThat(said.readLine()).isEqualTo("processing");
            victim.destroyForcibly().waitFor();
            clock.move(Duration.ofHours(1));

            try (FolderTransport transport = BulkProgram.transport(share(), state());
                    EligibilityClient client = BulkProgram.client(transport)) {
                Ticket ticket = client.pending().get(0);
                try (BulkResult<BulkConfirmUnit> result =
                        client.bulk().resume(ticket, BulkConfirmUnit.class, progress -> {})) {
                    assertThat(result.receptionNumber()).contains(number);
                    assertThat(result).hasSize(3);
                }
                assertThat(client.pending()).isEmpty();
            }
        }
    }

    private Path share() {
        return directory.resolve("share");
    }

    private Path state() {
        return directory.resolve("state");
    }

    private Process start(List<String> options, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(
                List.of("-cp", classPath(), BulkProgram.class.getName(), share().toString(), state().toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Whatever this test runs with, on the class path. */
    private static String classPath() {
        return Stream.of(
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        Path.of("target", "classes").toAbsolutePath().toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
