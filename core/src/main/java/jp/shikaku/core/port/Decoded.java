package jp.shikaku.core.port;

import java.util.List;
import java.util.Objects;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.Message;

/**
 * A document that was read. Immutable and thread-safe.
 *
 * @param message the message; an answer holds the notices as well
 * @param charset the character set the bytes are in
 * @param notices what was not understood
 */
public record Decoded(Message message, WireCharset charset, List<Notice> notices) {

    /**
     * A document that was read.
     *
     * @param message the message
     * @param charset the character set the bytes are in
     * @param notices what was not understood
     */
    public Decoded {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(charset, "charset");
        notices = List.copyOf(notices);
    }
}
