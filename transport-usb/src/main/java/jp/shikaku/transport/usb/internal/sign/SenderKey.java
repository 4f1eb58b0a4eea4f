package jp.shikaku.transport.usb.internal.sign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Who signed: the public half of an Ed25519 key, in the text form of OpenSSH. Immutable and thread-safe. */
public final class SenderKey {

    static final String TYPE = "ssh-ed25519";
    static final int LENGTH = 32;
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] publicKey;

    SenderKey(byte[] publicKey) {
        this.publicKey = publicKey.clone();
    }

    /** The key of a JDK's public key. */
    static SenderKey of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new SenderKey(Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /** Reads {@code ssh-ed25519 AAAA…}; empty when it is something else. */
    public static Optional<SenderKey> parse(String text) {
        try {
            String[] parts = text.split(" ", -1);
            byte[] blob = Base64.getDecoder().decode(parts[parts.length - 1]);
            SenderKey key = new SenderKey(Arrays.copyOfRange(blob, Math.max(0, blob.length - LENGTH), blob.length));
            return key.toString().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Length and type, length and key: the form of RFC 8709. */
    byte[] blob() {
        byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(8 + type.length + LENGTH)
                .putInt(type.length)
                .put(type)
                .putInt(LENGTH)
                .put(publicKey)
                .array();
    }

    PublicKey jdkKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(PREFIX.length + LENGTH)
                .put(PREFIX)
                .put(publicKey)
                .array();
        return KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SenderKey that && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return TYPE + " " + Base64.getEncoder().encodeToString(blob());
    }
}
