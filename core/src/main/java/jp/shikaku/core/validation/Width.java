package jp.shikaku.core.validation;

/** Which characters are of which width. */
final class Width {

    private Width() {}

    /** ASCII from the space on, and half-width katakana with their marks. */
    static boolean isHalf(int character) {
        return character >= ' ' && character <= '~' || character >= '\uFF61' && character <= '\uFF9F';
    }

    /** Katakana with their marks, the full-width forms of ASCII, and the full-width space. */
    static boolean isFullKana(int character) {
        return character >= '\u30A0' && character <= '\u30FF'
                || character >= '\uFF01' && character <= '\uFF5E'
                || character == '\u3000';
    }
}
