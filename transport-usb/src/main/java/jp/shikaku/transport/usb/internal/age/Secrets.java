package jp.shikaku.transport.usb.internal.age;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The symmetric half of age: HMAC and HKDF with SHA-256, ChaCha20-Poly1305, by the JDK. */
final class Secrets {

    static final int LENGTH = 32;
    static final int TAG = 16;
    private static final String HMAC = "HmacSHA256";

    private Secrets() {}

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    /** HKDF (RFC 5869) for 32 bytes, which is one block of SHA-256; an empty salt is as many zeros. */
    static byte[] derive(byte[] secret, byte[] salt, String info) {
        byte[] extracted = hmac(salt.length == 0 ? new byte[LENGTH] : salt, secret);
        return hmac(extracted, info.getBytes(StandardCharsets.US_ASCII), new byte[] {1});
    }

    static Cipher chacha() {
        try {
            return Cipher.getInstance("ChaCha20-Poly1305");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 11 on has ChaCha20-Poly1305", e);
        }
    }

    static Key chachaKey(byte[] key) {
        return new SecretKeySpec(key, "ChaCha20");
    }

    /** One message under a key of its own, so that the nonce may be zero. */
    static byte[] once(int mode, byte[] key, byte[] message) throws GeneralSecurityException {
        Cipher cipher = chacha();
        cipher.init(mode, chachaKey(key), new IvParameterSpec(new byte[12]));
        return cipher.doFinal(message);
    }
}
