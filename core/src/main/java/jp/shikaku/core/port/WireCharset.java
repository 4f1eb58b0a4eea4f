package jp.shikaku.core.port;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** 利用文字コード: the two character sets of the protocol. Immutable and thread-safe. */
public enum WireCharset {
    /** UTF-8. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),

    /** Labelled Shift_JIS, but its bytes are Windows-31J (CP932), which has 髙, ① and ～ where Shift_JIS has not. */
    SHIFT_JIS("Shift_JIS", Charset.forName("windows-31j"));

    /**
     * Characters that Shift_JIS has in its standard form, with the twins of the same look that it has in its Windows form: wave dash, minus,
     * double line, dash, cent, pound and not sign.
     */
    private static final Map<Character, Character> TWINS = Map.of(
            '\u301c', '\uff5e',
            '\u2212', '\uff0d',
            '\u2016', '\u2225',
            '\u2014', '\u2015',
            '\u00a2', '\uffe0',
            '\u00a3', '\uffe1',
            '\u00ac', '\uffe2');

    private final String label;
    private final Charset charset;

    WireCharset(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /**
     * Returns the name in the XML declaration.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * Returns what the bytes are encoded with.
     *
     * @return the character set
     */
    public Charset charset() {
        return charset;
    }

    /**
     * Fits text to this character set: some characters have a twin of the same look, by which they are replaced, and no others.
     *
     * @param text any text
     * @return the same, but for such characters where this is not UTF-8
     */
    public String fold(String text) {
        if (this != SHIFT_JIS) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(TWINS.getOrDefault((char) c, (char) c)));
        return folded.toString();
    }

    /**
     * Whether a text can be written in this character set: it comes back as it was. Encoders have silent replacements of their own, such
     * as a backslash for ¥.
     *
     * @param text any text, folded
     * @return whether nothing of it would be lost
     */
    public boolean keeps(String text) {
        return new String(text.getBytes(charset), charset).equals(text);
    }

    /**
     * Finds a character set by its label.
     *
     * @param label the label, in any case
     * @return empty when it is neither of the two
     */
    public static Optional<WireCharset> of(String label) {
        return Stream.of(values())
                .filter(charset -> charset.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
