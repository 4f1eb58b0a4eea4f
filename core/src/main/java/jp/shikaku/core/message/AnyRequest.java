package jp.shikaku.core.message;

/**
 * A request (要求) that is answered by one answer: a {@link Request}, which every client sends, or a
 * {@link jp.shikaku.core.medical.MedicalRequest}, which only a {@link jp.shikaku.core.MedicalClient} sends. Implementations are immutable
 * and thread-safe.
 *
 * @param <A> the answer
 */
public interface AnyRequest<A extends Answer> extends Message {

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
     * Whether medical information (医療情報) is asked for. A client of a system that must not hold any does not send such a request.
     *
     * @return whether it is; false unless the request says otherwise
     */
    default boolean asksForMedicalInformation() {
        return false;
    }

    /**
     * The same request under another header. A client uses it to fill in what the caller left out.
     *
     * @param header the header
     * @return a new request
     */
    AnyRequest<A> withHeader(RequestHeader header);
}
