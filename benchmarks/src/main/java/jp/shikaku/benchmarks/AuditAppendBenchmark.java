package jp.shikaku.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.audit.AuditAction;
import jp.shikaku.consent.audit.AuditEvent;
import jp.shikaku.consent.audit.AuditFile;
import jp.shikaku.consent.audit.AuditResult;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.LineFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One entry of the audit log, chained by keyed hashes, beside a plain line of the same length; neither is forced to the disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AuditAppendBenchmark {

    private static final byte[] KEY = "a key for measuring".getBytes(StandardCharsets.US_ASCII);
    private static final String PLAIN = "x".repeat(330) + "\n";

    private final AuditEvent event = new AuditEvent(
            new Operator("dr-kakuu", "医療情報閲覧者", LocalDateTime.of(2026, 3, 10, 8, 30), "診察室1"),
            AuditAction.VIEWED,
            Optional.of(new PatientReference("0".repeat(64))),
            Set.of(ViewableInformation.PHARMACISTS),
            "診察",
            AuditResult.DONE,
            Optional.empty());

    private Path folder;
    private AuditFile audit;
    private BufferedWriter plain;

    /** Made by JMH. */
    public AuditAppendBenchmark() {}

    /**
     * Opens both files.
     *
     * @throws IOException if that fails
     */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("shikaku-audit");
        audit = AuditFile.open(folder.resolve("audit.log"), KEY, Japan.clock(), LineFile.Sync.LEFT_TO_SYSTEM);
        plain = Files.newBufferedWriter(folder.resolve("plain.log"));
    }

    /**
     * Removes both files.
     *
     * @throws IOException if that fails
     */
    @TearDown
    public void close() throws IOException {
        audit.close();
        plain.close();
        for (String name : new String[] {"audit.log", "audit.log.lock", "plain.log"}) {
            Files.delete(folder.resolve(name));
        }
        Files.delete(folder);
    }

    /** Formatted, hashed, handed to the system. */
    @Benchmark
    public void auditEntry() {
        audit.write(event);
    }

    /**
     * Handed to the system.
     *
     * @throws IOException if that fails
     */
    @Benchmark
    public void plainLine() throws IOException {
        plain.write(PLAIN);
        plain.flush();
    }
}
