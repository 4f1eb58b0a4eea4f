package jp.shikaku.core.message;

/**
 * A request (要求) that is answered by one answer. Implementations are immutable and thread-safe.
 *
 * @param <A> the answer
 */
public interface Request<A extends Answer> extends Message {

    /**
     * Returns the kind of its answer.
     *
     * @return the class
     */
    Class<A> answerType();

    /**
     * Returns the facts of the header.
     *
     * @return the header
     * @wire MessageHeader
     */
    RequestHeader header();

    /**
     * The same request under another header. A client uses it to fill in what the caller left out.
     *
     * @param header the header
     * @return a new request
     */
    Request<A> withHeader(RequestHeader header);
}
