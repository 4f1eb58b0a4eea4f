package jp.shikaku.core.linking;

import jp.shikaku.core.normalization.NameDefect;

/** How two writings of a name (氏名) compare. Immutable and thread-safe. */
public enum NameComparison {
    /** Both are the same but for spaces. */
    SAME,
    /** They would be the same if each ● stood for one character: probably the same name, which a person must confirm. */
    SAME_BUT_FOR_SUBSTITUTES,
    /** They differ. */
    DIFFERENT;

    /**
     * Compares two writings. A name with ● never replaces the one in the chart.
     *
     * @param one a name
     * @param other another
     * @return how they compare
     */
    public static NameComparison of(String one, String other) {
        int[] left = characters(one);
        int[] right = characters(other);
        if (left.length != right.length) {
            return DIFFERENT;
        }
        NameComparison result = SAME;
        for (int i = 0; i < left.length; i++) {
            if (left[i] != right[i]) {
                if (left[i] != NameDefect.SUBSTITUTE && right[i] != NameDefect.SUBSTITUTE) {
                    return DIFFERENT;
                }
                result = SAME_BUT_FOR_SUBSTITUTES;
            }
        }
        return result;
    }

    private static int[] characters(String name) {
        return name.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .toArray();
    }
}
