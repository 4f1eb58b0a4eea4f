package jp.shikaku.transport.usb.internal.age;

import java.util.Arrays;
import java.util.Optional;

/** For whom a file is encrypted: the public half, {@code age1…}. Immutable and thread-safe. */
public final class AgeRecipient {

    private static final String PREFIX = "age";

    private final byte[] publicKey;

    AgeRecipient(byte[] publicKey) {
        this.publicKey = publicKey.clone();
    }

    /** Reads {@code age1…}; empty when it is something else. */
    public static Optional<AgeRecipient> parse(String text) {
        return Bech32.decode(PREFIX, text)
                .filter(key -> key.length == X25519.LENGTH)
                .map(AgeRecipient::new);
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeRecipient that && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return Bech32.encode(PREFIX, publicKey);
    }
}
