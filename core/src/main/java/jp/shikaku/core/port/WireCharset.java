package jp.shikaku.core.port;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** 利用文字コード: the two character sets of the protocol. Immutable and thread-safe. */
public enum WireCharset {
    /** UTF-8. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),

    /** Labelled Shift_JIS, but its bytes are Windows-31J (CP932), which has 髙, ① and ～ where Shift_JIS has not. */
    SHIFT_JIS("Shift_JIS", Charset.forName("windows-31j"));

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
