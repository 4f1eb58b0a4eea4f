package jp.shikaku.files;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Parts of names that nobody else has. */
final class RandomNames {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomNames() {}

    static String next() {
        return HexFormat.of().toHexDigits(RANDOM.nextLong());
    }
}
