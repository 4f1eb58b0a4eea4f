package jp.shikaku.transport.usb.internal.age;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;

/** The header of an age file: the file key, wrapped for each recipient, and a code over all of it. */
final class AgeHeader {

    private static final String VERSION = "age-encryption.org/v1";
    private static final String STANZA = "-> ";
    private static final String X25519_STANZA = "-> X25519 ";
    private static final String END = "---";
    private static final String WRAP = "age-encryption.org/v1/X25519";
    private static final int FILE_KEY = 16;
    private static final int BODY_COLUMNS = 64;
    private static final int LONGEST = 64 * 1024;
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private AgeHeader() {}

    /** Writes the header for one recipient and returns the file key. */
    static byte[] write(OutputStream out, AgeRecipient recipient, SecureRandom random) throws IOException {
        byte[] fileKey = new byte[FILE_KEY];
        random.nextBytes(fileKey);
        byte[] ephemeral = X25519.newSecret(random);
        byte[] share = X25519.publicOf(ephemeral);
        byte[] wrapKey = wrapKey(X25519.agree(ephemeral, recipient.publicKey()), share, recipient.publicKey());
        String start = VERSION + "\n" + X25519_STANZA + encode(share) + "\n"
                + encode(cipher(Cipher.ENCRYPT_MODE, wrapKey, fileKey).orElseThrow()) + "\n" + END;
        byte[] covered = start.getBytes(StandardCharsets.US_ASCII);
        out.write(covered);
        out.write((" " + encode(code(fileKey, covered)) + "\n").getBytes(StandardCharsets.US_ASCII));
        return fileKey;
    }

    /** Reads the header and returns the file key. */
    static byte[] read(InputStream in, AgeIdentity identity) throws IOException {
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        require(line(in, covered).equals(VERSION), "another format");
        List<byte[]> fileKeys = new ArrayList<>();
        String line = line(in, covered);
        while (line.startsWith(STANZA)) {
            String head = line;
            StringBuilder body = new StringBuilder();
            do {
                line = line(in, covered);
                require(line.length() <= BODY_COLUMNS, "a line is too long");
                body.append(line);
            } while (line.length() == BODY_COLUMNS);
            if (head.startsWith(X25519_STANZA)) {
                unwrap(decode(head.substring(X25519_STANZA.length())), decode(body.toString()), identity)
                        .ifPresent(fileKeys::add);
            }
            line = line(in, covered);
        }
        require(line.startsWith(END + " "), "the header does not end");
        if (fileKeys.isEmpty()) {
            throw new NotForThisIdentityException();
        }
        byte[] header = covered.toByteArray();
        byte[] start = Arrays.copyOf(header, header.length - line.length() - 1 + END.length());
        byte[] fileKey = fileKeys.get(0);
        byte[] code = decode(line.substring(END.length() + 1));
        require(MessageDigest.isEqual(code, code(fileKey, start)), "the header was changed");
        return fileKey;
    }

    private static Optional<byte[]> unwrap(byte[] share, byte[] body, AgeIdentity identity) throws IOException {
        require(share.length == X25519.LENGTH && body.length == FILE_KEY + Secrets.TAG, "not a stanza of X25519");
        byte[] shared = X25519.agree(identity.secret(), share);
        return cipher(
                Cipher.DECRYPT_MODE, wrapKey(shared, share, identity.recipient().publicKey()), body);
    }

    private static byte[] wrapKey(byte[] shared, byte[] share, byte[] recipient) {
        return Secrets.derive(shared, Bytes.concat(share, recipient), WRAP);
    }

    private static byte[] code(byte[] fileKey, byte[] covered) {
        return Secrets.hmac(Secrets.derive(fileKey, new byte[0], "header"), covered);
    }

    private static Optional<byte[]> cipher(int mode, byte[] key, byte[] message) {
        try {
            return Optional.of(Secrets.once(mode, key, message));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static String line(InputStream in, ByteArrayOutputStream covered) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            require(next >= ' ' && next <= '~' && covered.size() < LONGEST, "not a header");
            covered.write(next);
            line.append((char) next);
        }
        covered.write('\n');
        return line.toString();
    }

    private static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** Only the one text that encoding makes of the bytes is taken for them. */
    private static byte[] decode(String text) throws IOException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            require(encode(bytes).equals(text), "not canonical");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new AgeException("not Base64", e);
        }
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new AgeException(otherwise);
        }
    }
}
