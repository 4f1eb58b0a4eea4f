package jp.shikaku.transport.usb.internal.batch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.transport.usb.internal.age.AgeException;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.age.AgeInput;
import jp.shikaku.transport.usb.internal.age.AgeOutput;
import jp.shikaku.transport.usb.internal.age.NotForThisIdentityException;
import jp.shikaku.transport.usb.internal.sign.SenderKey;
import jp.shikaku.transport.usb.internal.sign.SigningKey;
import jp.shikaku.transport.usb.internal.sign.SshSignature;

/**
 * A file that carries a batch: an age file, and after it the sender's signature on all of its bytes, which is also the seal that tells that
 * the file is whole. It is read twice: nothing is decrypted before the signature is good, and nothing is handed on before all was decrypted.
 *
 * @param file the file, which nobody else writes any more
 * @param sender who signed it
 */
public record SealedBatch(Path file, SenderKey sender) {

    private static final int BUFFER = 64 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Writes a batch into a new file. */
    public static void seal(Path file, RollCall rollCall, List<Document> documents, SigningKey key) throws IOException {
        seal(file, rollCall, documents, key, Buckets.STANDARD);
    }

    static void seal(Path file, RollCall rollCall, List<Document> documents, SigningKey key, Buckets buckets)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            DigestOutputStream digesting = new DigestOutputStream(keptOpen(out), Document.digest(SshSignature.DIGEST));
            Archive.write(new AgeOutput(digesting, rollCall.recipient(), RANDOM), rollCall, documents, buckets);
            out.write(SshSignature.sign(key, digesting.getMessageDigest().digest())
                    .text());
        }
    }

    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** The first reading: whether the file is whole and signed by the key it names. Nothing is decrypted. */
    public static SealedBatch verify(Path file) throws IOException, RefusedException {
        SshSignature signature = signature(file).orElseThrow(() -> new RefusedException(DiagnosticCode.BATCH_DAMAGED));
        RefusedException.unless(signature.covers(digest(file)), DiagnosticCode.BATCH_DAMAGED);
        return new SealedBatch(file, signature.sender());
    }

    private static byte[] digest(Path file) throws IOException {
        MessageDigest digest = Document.digest(SshSignature.DIGEST);
        try (InputStream in = sealedPart(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return digest.digest();
    }

    /** The second reading: decrypts into a private folder. What is thrown leaves nothing in use; the folder is to be removed. */
    public Opened open(AgeIdentity identity, Path folder) throws IOException, RefusedException {
        try (InputStream in = new AgeInput(sealedPart(file), identity)) {
            Opened opened = Archive.read(in, folder);
            RefusedException.unless(
                    opened.rollCall().sender().equals(sender)
                            && opened.rollCall().recipient().equals(identity.recipient()),
                    DiagnosticCode.ROLL_CALL_MISMATCH);
            return opened;
        } catch (NotForThisIdentityException e) {
            throw new RefusedException(DiagnosticCode.BATCH_FOR_ANOTHER);
        } catch (AgeException | ZipException e) {
            throw new RefusedException(DiagnosticCode.ROLL_CALL_MISMATCH);
        }
    }

    private static long sealedLength(Path file) throws IOException {
        return Math.max(0, Files.size(file) - SshSignature.LENGTH);
    }

    private static InputStream sealedPart(Path file) throws IOException {
        long length = sealedLength(file);
        return new FirstBytes(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), length);
    }

    private static Optional<SshSignature> signature(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.skipNBytes(sealedLength(file));
            return SshSignature.parse(in.readAllBytes());
        }
    }
}
