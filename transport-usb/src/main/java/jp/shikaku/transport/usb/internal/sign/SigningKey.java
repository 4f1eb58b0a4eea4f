package jp.shikaku.transport.usb.internal.sign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** An Ed25519 key with its secret half. Immutable and thread-safe. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final SenderKey sender;

    private SigningKey(PrivateKey secret, SenderKey sender) {
        this.secret = secret;
        this.sender = sender;
    }

    /** A new pair of keys. */
    public static SigningKey next() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), SenderKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /** Reads what {@link #secretText()} wrote; empty when it is something else. */
    public static Optional<SigningKey> parse(String text) {
        try {
            String[] lines = text.split("\n", 2);
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
            return SenderKey.parse(lines[1].strip()).map(sender -> new SigningKey(secret, sender));
        } catch (GeneralSecurityException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Both halves, for the key file and nothing else: PKCS #8 in Base64, then the public half. */
    public String secretText() {
        return Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n" + sender + "\n";
    }

    /** The public half. */
    public SenderKey sender() {
        return sender;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
    }
}
