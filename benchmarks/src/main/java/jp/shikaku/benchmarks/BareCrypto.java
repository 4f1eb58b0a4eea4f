package jp.shikaku.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** ChaCha20-Poly1305 in chunks of 64 KiB and an Ed25519 signature on the SHA-512 of it all, in memory: the JDK's, and nothing around it. */
final class BareCrypto {

    private static final int CHUNK = 64 * 1024;

    private final SecretKeySpec key = new SecretKeySpec(new byte[32], "ChaCha20");
    private final Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
    private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final byte[] plain = new byte[CHUNK];
    private final List<byte[]> sealed = new ArrayList<>();
    private final byte[] signature;
    private final int chunks;

    private BareCrypto(int chunks) throws GeneralSecurityException {
        this.chunks = chunks;
        this.signature = seal();
    }

    static BareCrypto of(long bytes) throws GeneralSecurityException {
        return new BareCrypto((int) (bytes / CHUNK));
    }

    byte[] seal() throws GeneralSecurityException {
        sealed.clear();
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        for (int i = 0; i < chunks; i++) {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(i));
            byte[] chunk = cipher.doFinal(plain);
            digest.update(chunk);
            sealed.add(chunk);
        }
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(digest.digest());
        return signer.sign();
    }

    boolean open() throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        sealed.forEach(digest::update);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update(digest.digest());
        boolean good = verifier.verify(signature);
        for (int i = 0; i < chunks; i++) {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(i));
            good &= cipher.doFinal(sealed.get(i)).length == CHUNK;
        }
        return good;
    }

    private static IvParameterSpec nonce(int number) {
        byte[] nonce = new byte[12];
        nonce[10] = (byte) number;
        nonce[9] = (byte) (number >> 8);
        return new IvParameterSpec(nonce);
    }
}
