package jp.shikaku.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shikaku.consent.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes that write audit logs, 200 times in all, each at another moment; the next process goes on in the same log. On the baseline
 * JDK only, as 200 processes take a while.
 */
@EnabledForJreRange(max = JRE.JAVA_17)
class AuditKillTest {

    private static final int LOGS = 4;
    private static final int KILLS_OF_EACH = 50;

    private final AuditVerifier verifier = new AuditVerifier(Audits.KEY);

    @TempDir
    Path folder;

    @Test
    void kill_duringAppend200Times_chainIsIntactAndNoAcknowledgedEntryIsLost() {
        assertThat(IntStream.range(0, LOGS).parallel().map(this::killAndVerify).sum())
                .isEqualTo(200);
    }

    private int killAndVerify(int number) {
        Path log = folder.resolve("audit" + number + ".log");
        Random random = new Random(number);
        long entries = 0;
        for (int kill = 0; kill < KILLS_OF_EACH; kill++) {
            AuditHead acknowledged = writeAndKill(log, random);
            AuditVerdict verdict = verifier.verify(log, acknowledged);
            assertThat(verdict).isInstanceOf(AuditVerdict.Intact.class);
            assertThat(acknowledged.entries()).isGreaterThan(entries);
            entries = verdict.head().entries();
        }
        return KILLS_OF_EACH;
    }

    /** The last head the process said, before or after the signal. */
    private AuditHead writeAndKill(Path log, Random random) {
        try {
            return writeAndKill(Processes.start(AuditWriter.class, log.toString()), random);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static AuditHead writeAndKill(Process writer, Random random) throws IOException, InterruptedException {
        try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
            String last = said.readLine();
            for (int i = random.nextInt(20); i > 0; i--) {
                last = said.readLine();
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(500));
            writer.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.matches("\\d+:[0-9a-f]{64}") ? line : last;
            }
            writer.waitFor();
            return AuditHead.parse(last);
        }
    }
}
