package jp.shikaku.transport.usb.internal.age;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import javax.crypto.KeyAgreement;

/** Key agreement on Curve25519 (RFC 7748) with keys as 32 bytes, by the JDK. */
final class X25519 {

    static final int LENGTH = 32;
    private static final String NAME = "X25519";
    private static final byte[] SECRET_PREFIX = HexFormat.of().parseHex("302e020100300506032b656e04220420");
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b656e032100");
    private static final byte[] BASE = new byte[LENGTH];

    static {
        BASE[0] = 9;
    }

    private X25519() {}

    static byte[] newSecret(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return secret;
    }

    static byte[] publicOf(byte[] secret) {
        try {
            return agree(secret, BASE);
        } catch (IOException e) {
            throw new IllegalStateException("the base point is a good point", e);
        }
    }

    /** The shared secret; a point of small order, which would make it known to everybody, is refused. */
    static byte[] agree(byte[] secret, byte[] publicKey) throws IOException {
        try {
            KeyFactory keys = KeyFactory.getInstance(NAME);
            KeyAgreement agreement = KeyAgreement.getInstance(NAME);
            agreement.init(keys.generatePrivate(new PKCS8EncodedKeySpec(Bytes.concat(SECRET_PREFIX, secret))));
            agreement.doPhase(
                    keys.generatePublic(new X509EncodedKeySpec(Bytes.concat(PUBLIC_PREFIX, publicKey))), true);
            return agreement.generateSecret();
        } catch (InvalidKeyException e) {
            throw new AgeException("not a good point", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 11 on has X25519", e);
        }
    }
}
