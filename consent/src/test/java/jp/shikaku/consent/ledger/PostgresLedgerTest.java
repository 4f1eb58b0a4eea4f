package jp.shikaku.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.Processes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The ledger on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresLedgerTest implements LedgerContract {

    private static final int CHANGES = 10_000;
    private static final int LIMIT_SECONDS = 240;

    private PostgresCluster cluster;
    private JdbcLedger ledger;

    @BeforeAll
    void startCluster() throws IOException, InterruptedException {
        cluster = PostgresCluster.start();
        ledger = new JdbcLedger(cluster.dataSource());
        ledger.createTables();
    }

    @AfterAll
    void stopCluster() throws IOException, InterruptedException {
        if (cluster != null) {
            cluster.stop();
        }
    }

    @Override
    public ConsentLedger ledger() {
        return ledger;
    }

    @Test
    void twoProcesses_writingAtOnce_loseNoneOf10000Changes() throws IOException, InterruptedException {
        Instant before = Instant.now();
        List<Process> writers = List.of(
                Processes.start(LedgerWriter.class, cluster.url(), "0", String.valueOf(CHANGES / 2)),
                Processes.start(
                        LedgerWriter.class, cluster.url(), String.valueOf(CHANGES / 2), String.valueOf(CHANGES)));
        for (Process writer : writers) {
            assertThat(writer.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }
        List<ConsentChange> kept = IntStream.range(0, LedgerWriter.PATIENTS)
                .boxed()
                .flatMap(patient -> ledger.entries(Ledgers.subject(patient, CareSetting.HOME_VISIT)).stream())
                .map(LedgerEntry::change)
                .toList();
        assertThat(kept).hasSize(CHANGES).doesNotHaveDuplicates();
        assertThat(ledger.raise(Instant.EPOCH)).isAfterOrEqualTo(before.minusSeconds(1));
    }
}
