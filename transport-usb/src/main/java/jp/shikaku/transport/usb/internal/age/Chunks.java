package jp.shikaku.transport.usb.internal.age;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/** The content of an age file: chunks of 64 KiB, each encrypted under its number and whether it is the last. Not thread-safe. */
final class Chunks {

    static final int SIZE = 64 * 1024;
    static final int NONCE = 16;

    private final int mode;
    private final Key key;
    private final Cipher cipher = Secrets.chacha();
    private long number;

    Chunks(int mode, byte[] fileKey, byte[] nonce) {
        this.mode = mode;
        this.key = Secrets.chachaKey(Secrets.derive(fileKey, nonce, "payload"));
    }

    /** Encrypts or decrypts the next chunk and returns how many bytes it has then. */
    int next(byte[] in, int length, byte[] out, boolean last) throws IOException {
        ByteBuffer nonce = ByteBuffer.allocate(12).putLong(3, number++).put(11, (byte) (last ? 1 : 0));
        try {
            cipher.init(mode, key, new IvParameterSpec(nonce.array()));
            return cipher.doFinal(in, 0, length, out, 0);
        } catch (GeneralSecurityException e) {
            throw new AgeException("the content was changed", e);
        }
    }
}
