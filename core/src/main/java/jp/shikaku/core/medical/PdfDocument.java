package jp.shikaku.core.medical;

import java.util.Objects;
import jp.shikaku.core.port.Payload;

/**
 * A PDF that the terminal answered with, checked to begin and end as one and to keep the limit of size; what stands in it is not read. It is
 * personal: whoever saves it lets nobody else read the file. Immutable and thread-safe.
 *
 * @param content its bytes
 */
public record PdfDocument(Payload content) {

    /**
     * A PDF, as a codec reads it or a test makes it.
     *
     * @param content its bytes
     */
    public PdfDocument {
        Objects.requireNonNull(content, "content");
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "PdfDocument[masked]";
    }
}
