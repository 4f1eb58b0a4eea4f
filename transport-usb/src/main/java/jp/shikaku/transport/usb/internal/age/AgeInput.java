package jp.shikaku.transport.usb.internal.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Decrypts an age file, 64 KiB at a time. Each chunk is authentic, but only after the end was read is it known that there is all of it. Not
 * thread-safe.
 */
public final class AgeInput extends InputStream {

    private final PushbackInputStream in;
    private final Chunks chunks;
    private final byte[] sealed = new byte[Chunks.SIZE + Secrets.TAG];
    private final byte[] plain = new byte[Chunks.SIZE];
    private int position;
    private int filled;
    private boolean first = true;
    private boolean last;

    /** Reads the header; {@link NotForThisIdentityException} if it is encrypted for somebody else. */
    public AgeInput(InputStream source, AgeIdentity identity) throws IOException {
        this.in = new PushbackInputStream(source);
        byte[] fileKey = AgeHeader.read(in, identity);
        byte[] nonce = in.readNBytes(Chunks.NONCE);
        if (nonce.length < Chunks.NONCE) {
            throw new AgeException("cut off");
        }
        this.chunks = new Chunks(Cipher.DECRYPT_MODE, fileKey, nonce);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, bytes.length);
        while (position == filled && !last && length > 0) {
            open();
        }
        if (position == filled && length > 0) {
            return -1;
        }
        int part = Math.min(length, filled - position);
        System.arraycopy(plain, position, bytes, from, part);
        position += part;
        return part;
    }

    private void open() throws IOException {
        int length = in.readNBytes(sealed, 0, sealed.length);
        int following = in.read();
        if (following >= 0) {
            in.unread(following);
        }
        boolean end = following < 0;
        int size = chunks.next(sealed, length, plain, end);
        if (size == 0 && !first) {
            throw new AgeException("an empty chunk at the end");
        }
        first = false;
        position = 0;
        filled = size;
        last = end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
