package jp.shikaku.core.message;

/**
 * A request (要求) that any client may send: its answer is about qualifications and settings, not about treatment. Implementations are
 * immutable and thread-safe.
 *
 * @param <A> the answer
 */
public interface Request<A extends Answer> extends AnyRequest<A> {

    @Override
    Request<A> withHeader(RequestHeader header);
}
