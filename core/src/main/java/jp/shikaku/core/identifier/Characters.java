package jp.shikaku.core.identifier;

import java.text.Normalizer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.normalization.Normalization;

/** What the value types share: which characters they take, and how two ways of writing the same number are compared. */
final class Characters {

    private Characters() {}

    /** The digits, half-width, of a number written in half or full width with padding around it. */
    static String halfWidthDigits(String text) {
        return Normalization.digits(text.strip()).value();
    }

    static boolean areDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String requireDigits(String text, int length, DiagnosticCode code, String field) {
        if (!areDigits(text, length)) {
            throw new InvalidRequestException(code, field);
        }
        return text;
    }

    /** A text of 1 to the given number of characters (code points). */
    static String requireLength(String text, int maximum, DiagnosticCode code, String field) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > maximum) {
            throw new InvalidRequestException(code, field);
        }
        return text;
    }

    /** Width, hyphens, and the twins that Shift_JIS folds together unified, spaces dropped, so that two ways of writing a symbol or number can be compared. */
    static String comparable(String text) {
        StringBuilder hyphened = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .chars()
                .forEach(c -> hyphened.append(Normalization.isHyphen(c) ? '-' : (char) c));
        String unified = hyphened.toString().replace('〜', '~').replace('∥', '‖').replaceAll("\\s", "");
        // a sound mark that stood alone has joined its kana only now
        return Normalizer.normalize(unified, Normalizer.Form.NFC);
    }
}
