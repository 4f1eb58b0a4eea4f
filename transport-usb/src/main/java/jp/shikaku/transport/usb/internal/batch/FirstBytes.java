package jp.shikaku.transport.usb.internal.batch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, and no more. Not thread-safe. */
final class FirstBytes extends FilterInputStream {

    private static final int BUFFER = 64 * 1024;

    private long left;

    FirstBytes(InputStream in, long length) {
        super(new BufferedInputStream(in, (int) Math.max(1, Math.min(length, BUFFER))));
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        return left-- > 0 ? super.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int read = super.read(bytes, from, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(Math.max(0, Math.min(left, bytes)));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.max(0, Math.min(left, super.available()));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
