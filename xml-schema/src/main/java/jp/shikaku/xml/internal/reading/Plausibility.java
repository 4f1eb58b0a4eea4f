package jp.shikaku.xml.internal.reading;

/** Tells the wrong reading of Japanese text by what it turns into. Not thread-safe. */
final class Plausibility {

    private char before;
    private boolean odd;

    /**
     * Half-width kana read as UTF-8 turn into the letters of two bytes (accented Latin, Greek, Cyrillic, Armenian …); kanji in UTF-8
     * read as Shift_JIS turn into rare kanji with half-width kana between them.
     */
    void read(CharSequence text) {
        for (int i = 0; i < text.length() && !odd; i++) {
            char c = text.charAt(i);
            odd = isTwoByteLetter(c) || isKanji(before) && isHalfWidthKana(c) || isHalfWidthKana(before) && isKanji(c);
            before = c;
        }
    }

    boolean looksJapanese() {
        return !odd;
    }

    private static boolean isTwoByteLetter(char c) {
        return c >= '\u0080' && c <= '\u07ff' && Character.isLetter(c);
    }

    private static boolean isKanji(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff';
    }

    private static boolean isHalfWidthKana(char c) {
        return c >= '\uff61' && c <= '\uff9f';
    }
}
