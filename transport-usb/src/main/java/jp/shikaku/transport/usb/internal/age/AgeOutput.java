package jp.shikaku.transport.usb.internal.age;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;

/** Encrypts what is written to it for one recipient, 64 KiB at a time. Closing ends the file. Not thread-safe. */
public final class AgeOutput extends OutputStream {

    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] plain = new byte[Chunks.SIZE];
    private final byte[] sealed = new byte[Chunks.SIZE + Secrets.TAG];
    private int filled;
    private boolean closed;

    /** Writes the header. */
    public AgeOutput(OutputStream out, AgeRecipient recipient, SecureRandom random) throws IOException {
        this.out = out;
        byte[] fileKey = AgeHeader.write(out, recipient, random);
        byte[] nonce = new byte[Chunks.NONCE];
        random.nextBytes(nonce);
        out.write(nonce);
        this.chunks = new Chunks(Cipher.ENCRYPT_MODE, fileKey, nonce);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        for (int done = 0; done < length; ) {
            if (filled == plain.length) {
                seal(false);
            }
            int part = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, from + done, plain, filled, part);
            filled += part;
            done += part;
        }
    }

    private void seal(boolean last) throws IOException {
        out.write(sealed, 0, chunks.next(plain, filled, sealed, last));
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                seal(true);
            }
        }
    }
}
