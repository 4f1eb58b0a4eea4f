package jp.shikaku.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.Opened;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;
import jp.shikaku.transport.usb.internal.sign.SigningKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A batch of 1,000 requests of 3 KB for the stick, sealed and opened, beside a zip with AES, the {@code age} tool, and the bare cipher and
 * signature on as many bytes in memory, which is what no sealing can do without.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StickBatchBenchmark {

    private static final int REQUESTS = 1000;
    private static final int LENGTH = 3000;

    private final AgeIdentity identity = AgeIdentity.next(new SecureRandom());
    private final SigningKey signing = SigningKey.next();
    private final List<Document> documents = new ArrayList<>();

    private Path folder;
    private Path sealed;
    private BareCrypto bare;
    private ZipWithAes zip;
    private AgeTool age;

    /** Made by JMH. */
    public StickBatchBenchmark() {}

    /**
     * Makes the requests, and what is opened.
     *
     * @throws Exception if that fails
     */
    @Setup
    public void prepare() throws Exception {
        folder = Files.createTempDirectory("shikaku-stick");
        for (int i = 0; i < REQUESTS; i++) {
            documents.add(Document.of("OQSsiquc01req_20261122" + (100_000_000_000L + i) + ".xml", request(i)));
        }
        sealed = seal(folder.resolve("sealed"));
        bare = BareCrypto.of(Files.size(sealed));
        zip = ZipWithAes.in(folder.resolve("zip"), documents);
        age = AgeTool.in(folder.resolve("age"), identity, Files.size(sealed));
    }

    private static Payload request(int number) {
        String text = "<XmlMsg><No>" + number + "</No>" + "架空".repeat(LENGTH / 6) + "</XmlMsg>";
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path seal(Path file) throws IOException {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        RollCall rollCall = new RollCall(
                "0123456789abcdef0123456789abcdef",
                Direction.REQUESTS,
                1,
                MedicalInstitutionCode.of("9910000018"),
                signing.sender(),
                identity.recipient(),
                now,
                now.plusSeconds(3600),
                Optional.empty(),
                documents.stream().map(Document::listed).toList(),
                Map.of());
        SealedBatch.seal(file, rollCall, documents, signing);
        return file;
    }

    /**
     * Removes what the last call wrote, outside of the time measured.
     *
     * @throws IOException if that fails
     */
    @Setup(Level.Invocation)
    public void clear() throws IOException {
        Folders.empty(folder.resolve("out"));
    }

    /**
     * Removes everything.
     *
     * @throws IOException if that fails
     */
    @TearDown
    public void remove() throws IOException {
        Folders.empty(folder);
    }

    /**
     * Roll call, zip, age file, signature, onto the disk.
     *
     * @return the file
     * @throws IOException if that fails
     */
    @Benchmark
    public Path seal() throws IOException {
        return seal(folder.resolve("out").resolve("sealed"));
    }

    /**
     * The signature first, then decryption into files that are compared with the roll call.
     *
     * @return the documents
     * @throws IOException if that fails
     * @throws RefusedException if it is refused
     */
    @Benchmark
    public Opened open() throws IOException, RefusedException {
        return SealedBatch.verify(sealed).open(identity, folder.resolve("out"));
    }

    /**
     * Cipher, digest and signature.
     *
     * @return the signature
     * @throws Exception if that fails
     */
    @Benchmark
    public byte[] sealBare() throws Exception {
        return bare.seal();
    }

    /**
     * Digest, signature and cipher.
     *
     * @return whether it is good
     * @throws Exception if that fails
     */
    @Benchmark
    public boolean openBare() throws Exception {
        return bare.open();
    }

    /**
     * The same requests in a zip, compressed, with AES-256.
     *
     * @return the file
     * @throws IOException if that fails
     */
    @Benchmark
    public Path sealZip() throws IOException {
        return zip.seal(folder.resolve("out").resolve("zip"));
    }

    /**
     * The zip into files.
     *
     * @return how many
     * @throws IOException if that fails
     */
    @Benchmark
    public int openZip() throws IOException {
        return zip.open(folder.resolve("out"));
    }

    /**
     * As many bytes through the tool, a process of its own; no signature.
     *
     * @return the file
     * @throws Exception if that fails
     */
    @Benchmark
    public Path sealAge() throws Exception {
        return age.seal(folder.resolve("out").resolve("age"));
    }

    /**
     * The same back.
     *
     * @return the file
     * @throws Exception if that fails
     */
    @Benchmark
    public Path openAge() throws Exception {
        return age.open(folder.resolve("out").resolve("plain"));
    }
}
