package jp.shikaku.transport.usb.internal.sign;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A signature as {@code ssh-keygen -Y sign -n shikaku-usb} makes it (SSHSIG with Ed25519 and SHA-512): it covers the digest of what is
 * signed, so that any length can be signed in a stream. It has always the same length. Immutable and thread-safe.
 */
public final class SshSignature {

    /** How many bytes the text of a signature has. */
    public static final int LENGTH = 306;

    /** What is digested with. */
    public static final String DIGEST = "SHA-512";

    private static final String NAMESPACE = "shikaku-usb";
    private static final String MAGIC = "SSHSIG";
    private static final int SIGNATURE = 64;
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "-----END SSH SIGNATURE-----\n";

    private final SenderKey sender;
    private final byte[] signature;

    private SshSignature(SenderKey sender, byte[] signature) {
        this.sender = sender;
        this.signature = signature.clone();
    }

    /** Signs a digest. */
    public static SshSignature sign(SigningKey key, byte[] digest) {
        return new SshSignature(key.sender(), key.sign(signed(digest)));
    }

    /** Reads the text; empty when it is not, byte for byte, what {@link #text()} makes. */
    public static Optional<SshSignature> parse(byte[] text) {
        String armored = new String(text, StandardCharsets.ISO_8859_1);
        if (text.length != LENGTH || !armored.startsWith(BEGIN) || !armored.endsWith(END)) {
            return Optional.empty();
        }
        return decode(armored.substring(BEGIN.length(), LENGTH - END.length()).replace("\n", ""))
                .map(SshSignature::ofBlob)
                .filter(read -> Arrays.equals(read.text(), text));
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64)).filter(blob -> blob.length > 2 * SIGNATURE);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SshSignature ofBlob(byte[] blob) {
        int key = MAGIC.length() + 4 + 4 + 4 + SenderKey.TYPE.length() + 4;
        return new SshSignature(
                new SenderKey(Arrays.copyOfRange(blob, key, key + SenderKey.LENGTH)),
                Arrays.copyOfRange(blob, blob.length - SIGNATURE, blob.length));
    }

    /** Who signed, if the signature is {@linkplain #covers good}. */
    public SenderKey sender() {
        return sender;
    }

    /** Whether it is the sender's signature on this digest. */
    public boolean covers(byte[] digest) {
        try {
            Signature verifier = Signature.getInstance(SigningKey.ALGORITHM);
            verifier.initVerify(sender.jdkKey());
            verifier.update(signed(digest));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The text, in lines of 70 characters. */
    public byte[] text() {
        String base64 = Base64.getEncoder()
                .encodeToString(join(
                        ascii(MAGIC),
                        new byte[] {0, 0, 0, 1},
                        string(sender.blob()),
                        context(),
                        string(join(string(ascii(SenderKey.TYPE)), string(signature)))));
        return ascii(BEGIN + base64.replaceAll("(.{1,70})", "$1\n") + END);
    }

    private static byte[] signed(byte[] digest) {
        return join(ascii(MAGIC), context(), string(digest));
    }

    /** Namespace, a reserved empty string, and the digest's name. */
    private static byte[] context() {
        return join(string(ascii(NAMESPACE)), string(new byte[0]), string(ascii("sha512")));
    }

    private static byte[] string(byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length).array(), content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
