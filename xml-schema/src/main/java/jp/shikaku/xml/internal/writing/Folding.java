package jp.shikaku.xml.internal.writing;

import java.util.Map;
import jp.shikaku.core.port.WireCharset;

/**
 * Fits text to a character set. Stateless.
 *
 * <p>Some characters that Shift_JIS has in its standard form have a twin of the same look in its Windows form; they are replaced by it,
 * and no others.
 */
final class Folding {

    private static final Map<Character, Character> TWINS = Map.of(
            '\u301c', '\uff5e', // 〜 wave dash
            '\u2212', '\uff0d', // − minus
            '\u2016', '\u2225', // ‖ double line
            '\u2014', '\u2015', // — dash
            '\u00a2', '\uffe0', // ¢
            '\u00a3', '\uffe1', // £
            '\u00ac', '\uffe2'); // ¬

    private Folding() {}

    static String fold(String text, WireCharset charset) {
        if (charset != WireCharset.SHIFT_JIS) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(TWINS.getOrDefault((char) c, (char) c)));
        return folded.toString();
    }

    /** Whether it comes back as it was: the encoder has silent replacements of its own, such as a backslash for ¥. */
    static boolean keeps(String text, WireCharset charset) {
        return new String(text.getBytes(charset.charset()), charset.charset()).equals(text);
    }
}
