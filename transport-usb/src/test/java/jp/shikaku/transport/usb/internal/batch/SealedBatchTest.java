package jp.shikaku.transport.usb.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.age.AgeInput;
import jp.shikaku.transport.usb.internal.sign.SshSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedBatchTest {

    @TempDir
    private Path folder;

    private Path reference() throws IOException {
        return Reference.seal(folder.resolve("reference"), List.of(Reference.document(1)), Reference.SMALL);
    }

    @Test
    void open_whatWasSealed_isThereAsItWas() throws Exception {
        List<Document> documents = List.of(Reference.document(1), Reference.document(2));
        Path file = Reference.seal(folder.resolve("batch"), documents, Buckets.STANDARD);

        Opened opened = SealedBatch.verify(file).open(Reference.IDENTITY, Files.createDirectory(folder.resolve("o")));

        assertThat(opened.rollCall()).isEqualTo(Reference.rollCall(documents));
        assertThat(opened.documents().keySet())
                .containsExactly(documents.get(0).name(), documents.get(1).name());
        assertThat(opened.save(documents.get(1).name())).hasContent("<Request>" + Reference.SECRET + "2</Request>");
    }

    @Test
    void seal_oneOrFifteenRequests_sameSize() throws Exception {
        Path one = Reference.seal(folder.resolve("1"), List.of(Reference.document(1)), Buckets.STANDARD);
        List<Document> documents = IntStream.range(0, 15)
                .mapToObj(i -> Reference.document(
                        "OQSsiquc01req_20261122000000000" + (100 + i) + ".xml", "<R>" + "x".repeat(3000) + "</R>"))
                .toList();
        Path fifteen = Reference.seal(folder.resolve("15"), documents, Buckets.STANDARD);

        assertThat(Files.size(one)).isEqualTo(Files.size(fifteen));
    }

    @Test
    void seal_twice_nothingInCommonButTheForm() throws Exception {
        byte[] one = Files.readAllBytes(reference());
        byte[] two = Files.readAllBytes(
                Reference.seal(folder.resolve("again"), List.of(Reference.document(1)), Reference.SMALL));

        int different = (int) IntStream.range(200, one.length - SshSignature.LENGTH)
                .filter(i -> one[i] != two[i])
                .count();
        assertThat(different).isGreaterThan((one.length - 200 - SshSignature.LENGTH) * 98 / 100);
    }

    @Test
    void verify_everyByteCutOff_refusedAndNothingDecrypted() throws Exception {
        byte[] whole = Files.readAllBytes(reference());

        assertThat(accepted(IntStream.range(0, whole.length).mapToObj(length -> Arrays.copyOf(whole, length))))
                .isZero();
        assertThat(accepted(IntStream.range(1, whole.length)
                        .mapToObj(from -> Arrays.copyOfRange(whole, from, whole.length))))
                .isZero();
    }

    @Test
    void verify_everyBitFlipped_refusedAndNothingDecrypted() throws Exception {
        byte[] whole = Files.readAllBytes(reference());

        assertThat(accepted(IntStream.range(0, whole.length * 8).mapToObj(bit -> flipped(whole, bit))))
                .isZero();
    }

    /** The encryption by itself refuses as well, so that the signature is not the only guard. */
    @Test
    void decrypt_everyByteOfTheCipherTextFlipped_neverReadToTheEnd() throws Exception {
        byte[] whole = Files.readAllBytes(reference());
        byte[] sealed = Arrays.copyOf(whole, whole.length - SshSignature.LENGTH);

        long readToTheEnd = IntStream.range(0, sealed.length)
                .parallel()
                .filter(index -> decrypts(flipped(sealed, index * 8 + index % 8)))
                .count();

        assertThat(readToTheEnd).isZero();
        assertThat(decrypts(sealed)).isTrue();
    }

    private static boolean decrypts(byte[] sealed) {
        try (AgeInput in = new AgeInput(new ByteArrayInputStream(sealed), Reference.IDENTITY)) {
            in.readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] flipped(byte[] whole, int bit) {
        byte[] copy = whole.clone();
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }

    /** Counts what passes the first reading; only that would ever be decrypted. */
    private long accepted(Stream<byte[]> variants) {
        AtomicInteger number = new AtomicInteger();
        return variants.parallel()
                .filter(bytes -> verifies(bytes, number.incrementAndGet()))
                .count();
    }

    private boolean verifies(byte[] bytes, int number) {
        Path file = folder.resolve("variant" + number);
        try {
            Files.write(file, bytes);
            SealedBatch.verify(file);
            return true;
        } catch (RefusedException e) {
            assertThat(e.code()).isEqualTo(DiagnosticCode.BATCH_DAMAGED);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
    }

    @Test
    void open_forSomebodyElse_refusedWithItsOwnCode() throws Exception {
        SealedBatch batch = SealedBatch.verify(reference());
        Path empty = Files.createDirectory(folder.resolve("o"));

        assertThatThrownBy(() -> batch.open(AgeIdentity.next(new SecureRandom()), empty))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.BATCH_FOR_ANOTHER));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void seal_nothingReadableInTheFile() throws Exception {
        String bytes = Files.readString(reference(), StandardCharsets.ISO_8859_1);

        assertThat(bytes).doesNotContain(Reference.SECRET, "OQS", "9910000018", "2026", ".xml", "REQUESTS");
    }

    @Test
    void open_rollCallAndContentDisagree_refused() throws Exception {
        Document said = Reference.document(1);
        Document other = Reference.document(said.name(), "<Request>something else</Request>");
        Path file = folder.resolve("wrong");
        SealedBatch.seal(file, Reference.rollCall(List.of(said)), List.of(other), Reference.SIGNING, Reference.SMALL);
        Path opened = Files.createDirectory(folder.resolve("o"));

        assertThatThrownBy(() -> SealedBatch.verify(file).open(Reference.IDENTITY, opened))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.ROLL_CALL_MISMATCH));
    }
}
