package jp.shikaku.core.normalization;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import jp.shikaku.core.port.WireCharset;

/** What makes a name (氏名) unfit to be taken over as it is. A chart must never be overwritten with such a name. Immutable and thread-safe. */
public enum NameDefect {
    /** ● (U+25CF): the centre puts it in the place of a character it does not have. */
    SUBSTITUTED,
    /** 外字: a character of the private area (U+E000 to U+F8FF), which looks different on each machine. */
    PRIVATE_USE,
    /** A character outside JIS X 0208, such as 髙 or 德: what else reads the name, such as a claim, may refuse it. */
    OUTSIDE_JIS_X_0208;

    /** What the centre writes for a character it does not have. */
    public static final char SUBSTITUTE = '\u25CF';

    /** What a decoder writes for what it could not read; a finding of its own, wherever it is. */
    private static final char LOST = '\uFFFD';

    /**
     * Finds what is wrong with a name.
     *
     * @param name the name, or its kana
     * @return empty when nothing is
     */
    public static Set<NameDefect> in(CharSequence name) {
        Set<NameDefect> found = EnumSet.noneOf(NameDefect.class);
        name.codePoints()
                .filter(character -> character == SUBSTITUTE || !JisX0208.has(character) && character != LOST)
                .forEach(character -> found.add(of(character)));
        return found;
    }

    private static NameDefect of(int character) {
        if (character == SUBSTITUTE) {
            return SUBSTITUTED;
        }
        return Character.getType(character) == Character.PRIVATE_USE ? PRIVATE_USE : OUTSIDE_JIS_X_0208;
    }

    /** JIS X 0201 and 0208, whichever twin of a character Shift_JIS or Windows-31J uses. Made at the first name. */
    private static final class JisX0208 {

        private static final BitSet CHARACTERS = characters();

        static boolean has(int character) {
            return CHARACTERS.get(character);
        }

        private static BitSet characters() {
            CharsetEncoder encoder = Charset.forName("Shift_JIS").newEncoder();
            BitSet characters = new BitSet();
            for (char c = 0; c < Character.MAX_VALUE; c++) {
                if (encoder.canEncode(c)) {
                    characters.set(c);
                    characters.set(WireCharset.SHIFT_JIS.fold(String.valueOf(c)).charAt(0));
                }
            }
            return characters;
        }
    }
}
