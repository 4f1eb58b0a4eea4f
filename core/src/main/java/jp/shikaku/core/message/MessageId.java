package jp.shikaku.core.message;

import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;

/**
 * The id of a kind of message (電文), such as {@code OQSsiquc01req}: family, single or multiple, function, step and direction. Immutable
 * and thread-safe.
 *
 * @param value letters, digits, hyphens and underscores, at most 40
 */
public record MessageId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final String REQUEST = "req";
    private static final Pattern DIRECTION = Pattern.compile("(?:req|res(?:_[a-z]+)?)$");

    /**
     * A message id.
     *
     * @param value the id
     * @throws SetupException if it has another form
     */
    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, "?");
        }
    }

    /**
     * A message id.
     *
     * @param value the id
     * @return the id
     * @throws SetupException if it has another form
     */
    public static MessageId of(String value) {
        return new MessageId(value);
    }

    /**
     * Whether it is the id of a request.
     *
     * @return whether it ends with {@code req}
     */
    public boolean isRequest() {
        return value.endsWith(REQUEST);
    }

    /**
     * Returns the id of the answer to this request: {@code req} becomes {@code res}.
     *
     * @return the id of the answer
     * @throws SetupException if this is not a request
     */
    public MessageId answer() {
        if (!isRequest()) {
            throw new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, value);
        }
        return new MessageId(value.substring(0, value.length() - REQUEST.length()) + "res");
    }

    /**
     * Returns the exchange it belongs to: what request and answer share.
     *
     * @return the id without {@code req}, {@code res} or {@code res_face}, such as {@code OQSsiquc01}
     */
    public String exchange() {
        return DIRECTION.matcher(value).replaceFirst("");
    }

    /**
     * Returns the id of the same direction in another exchange.
     *
     * @param exchange the other exchange
     * @return the id
     * @throws SetupException if it cannot be an id
     */
    public MessageId in(String exchange) {
        return new MessageId(exchange + value.substring(exchange().length()));
    }

    /**
     * Returns the id.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return value;
    }
}
