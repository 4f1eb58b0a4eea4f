package jp.shikaku.transport.usb.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import jp.shikaku.core.port.Payload;

/** A document that goes into a batch, with what the batch says of it. */
public record Document(String name, Payload content, long size, String sha256, long crc) {

    private static final int BUFFER = 16 * 1024;

    /** Reads the document once. */
    public static Document of(String name, Payload content) throws IOException {
        MessageDigest digest = newSha256();
        CRC32 crc = new CRC32();
        long size = 0;
        try (InputStream in = content.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
                crc.update(buffer, 0, length);
                size += length;
            }
        }
        return new Document(name, content, size, HexFormat.of().formatHex(digest.digest()), crc.getValue());
    }

    /** A new digest. */
    public static MessageDigest newSha256() {
        return digest("SHA-256");
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, and the JDK SHA-512", e);
        }
    }

    /** What the roll call says of it. */
    public Listed listed() {
        return new Listed(name, size, sha256);
    }

    /** What the roll call says of a document. */
    public record Listed(String name, long size, String sha256) {}
}
