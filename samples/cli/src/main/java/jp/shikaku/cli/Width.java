package jp.shikaku.cli;

/** How many columns a text takes on a terminal: Japanese characters take two, but for half-width kana. */
final class Width {

    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_HALF_WIDTH_KANA = 0xFF61;
    private static final int LAST_HALF_WIDTH_FORM = 0xFFDC;

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= FIRST_WIDE && !(c >= FIRST_HALF_WIDTH_KANA && c <= LAST_HALF_WIDTH_FORM);
    }
}
