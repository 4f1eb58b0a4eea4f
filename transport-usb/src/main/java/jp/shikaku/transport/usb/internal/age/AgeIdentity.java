package jp.shikaku.transport.usb.internal.age;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Who can decrypt a file: the secret half. Its text form is that of {@code age-keygen}. Immutable and thread-safe. */
public final class AgeIdentity {

    private static final String PREFIX = "age-secret-key-";

    private final byte[] secret;
    private final AgeRecipient recipient;

    private AgeIdentity(byte[] secret) {
        this.secret = secret.clone();
        this.recipient = new AgeRecipient(X25519.publicOf(secret));
    }

    /** A new pair of keys. */
    public static AgeIdentity next(SecureRandom random) {
        return new AgeIdentity(X25519.newSecret(random));
    }

    /** Reads {@code AGE-SECRET-KEY-1…}; empty when it is something else. */
    public static Optional<AgeIdentity> parse(String text) {
        return Optional.of(text)
                .filter(line -> line.equals(line.toUpperCase(Locale.ROOT)))
                .flatMap(line -> Bech32.decode(PREFIX, line.toLowerCase(Locale.ROOT)))
                .filter(key -> key.length == X25519.LENGTH)
                .map(AgeIdentity::new);
    }

    /** The public half. */
    public AgeRecipient recipient() {
        return recipient;
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The secret itself, for the key file and nothing else. */
    public String secretText() {
        return Bech32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    }
}
