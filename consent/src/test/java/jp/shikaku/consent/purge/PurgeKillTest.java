package jp.shikaku.consent.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shikaku.consent.Processes;
import jp.shikaku.consent.audit.AuditExport;
import jp.shikaku.consent.audit.AuditFile;
import jp.shikaku.consent.audit.AuditVerdict;
import jp.shikaku.consent.audit.AuditVerifier;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.consent.ledger.Ledgers;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Payload;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills processes that purge, 20 in all, each at another moment; the next process ends it. On the baseline JDK only, as processes take a while. */
@EnabledForJreRange(max = JRE.JAVA_17)
class PurgeKillTest {

    private static final int DOCUMENTS = 12;

    private final AuditVerifier verifier = new AuditVerifier(PurgeProgram.KEY);

    @TempDir
    Path folder;

    static IntStream runs() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void kill_duringPurge_whatIsGoneWasToldAndTheNextRunLeavesNothing(int run) throws Exception {
        MedicalArchive archive = MedicalArchive.open(PurgeProgram.archive(folder));
        for (int i = 0; i < DOCUMENTS; i++) {
            archive.keep(PurgeProgram.exchange(i), Payload.of(new byte[] {1}));
        }

        purgeAndKill(new Random(run));

        List<ExchangeId> left = ids(archive);
        assertThat(left).hasSizeLessThan(DOCUMENTS);
        String told = told();
        assertThat(IntStream.range(0, DOCUMENTS)
                        .mapToObj(number -> PurgeProgram.exchange(number).exchangeId())
                        .filter(id -> !left.contains(id)))
                .allSatisfy(gone -> assertThat(told).contains(gone.value()));

        purgeAgain();
        assertThat(archive.held()).isEmpty();
        assertThat(verifier.verify(PurgeProgram.log(folder))).isInstanceOf(AuditVerdict.Intact.class);
    }

    /** After it has told of some documents, or a moment later. */
    private void purgeAndKill(Random random) throws IOException, InterruptedException {
        Process purge = Processes.start(PurgeProgram.class, folder.toString());
        try (BufferedReader said = purge.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = 2 + random.nextInt(DOCUMENTS / 3); i > 0; i--) {
                assertThat(said.readLine()).isNotNull();
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(500));
            purge.toHandle().destroyForcibly();
            purge.waitFor();
        }
    }

    private void purgeAgain() {
        try (AuditFile audit = AuditFile.open(PurgeProgram.log(folder), PurgeProgram.KEY, PurgeProgram.CLOCK)) {
            PurgeProgram.purge(folder, audit).run();
        }
    }

    private String told() throws IOException {
        StringBuilder rows = new StringBuilder();
        new AuditExport(verifier).write(PurgeProgram.log(folder), Ledgers.CONSENTED.toLocalDate(), Set.of(), rows);
        return rows.toString();
    }

    private static List<ExchangeId> ids(MedicalArchive archive) {
        return archive.held().stream().map(GuardedExchange::exchangeId).toList();
    }
}
