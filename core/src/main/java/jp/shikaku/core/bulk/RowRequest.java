package jp.shikaku.core.bulk;

import java.util.Map;
import java.util.Optional;

/**
 * A request that holds a list. The rows are gone through several times, to be checked and to be written, and not copied: a list of
 * 100,000 can be made while it is read. What goes through them must find the same rows each time. Implementations are immutable and
 * thread-safe as far as their rows are.
 *
 * @param <R> a row
 */
public interface RowRequest<R> {

    /**
     * Returns the rows.
     *
     * @return the rows, the same each time
     */
    Iterable<R> rows();

    /**
     * Returns what a row is called on the wire.
     *
     * @return the wire element
     */
    String rowElement();

    /**
     * Returns what no two rows may have in common.
     *
     * @param row a row
     * @return wire elements and values in a form that can be compared
     */
    Map<String, String> identityOf(R row);

    /**
     * Returns by what the unit of a row is told from those of the others, where a row bears such an identifier.
     *
     * @param row a row
     * @return 任意の識別子 ({@code ArbitraryIdentifier}) in a form that can be compared
     */
    default Optional<String> identifierOf(R row) {
        return Optional.empty();
    }
}
