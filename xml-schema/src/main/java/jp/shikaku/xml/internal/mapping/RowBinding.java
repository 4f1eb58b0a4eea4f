package jp.shikaku.xml.internal.mapping;

import jakarta.xml.bind.JAXBElement;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.xml.namespace.QName;
import jp.shikaku.core.message.Message;

/**
 * The list in the body of a message: its value, its bound class, and the ways between them. Immutable and thread-safe.
 *
 * @param <W> the bound class of the root element
 * @param <M> the value of the message
 * @param <V> the value of a row
 * @param <R> the bound class of a row
 * @param element what a row is called
 * @param rowClass the bound class of a row
 * @param rows the rows of a message
 * @param withRows the same message with other rows
 * @param wireRows the rows below the bound root
 * @param toWire a row on its way out
 * @param toValue a row on its way in
 */
record RowBinding<W, M extends Message, V, R>(
        String element,
        Class<R> rowClass,
        Function<M, Iterable<? extends V>> rows,
        BiFunction<M, List<V>, M> withRows,
        Function<W, List<R>> wireRows,
        Function<V, R> toWire,
        Function<R, V> toValue) {

    boolean isEmpty(M message) {
        return !rows.apply(message).iterator().hasNext();
    }

    /** The bound root with an empty body, for a message that has rows. */
    W frame(M message, Function<M, W> whole) {
        V first = rows.apply(message).iterator().next();
        W frame = whole.apply(withRows.apply(message, List.of(first)));
        wireRows.apply(frame).clear();
        return frame;
    }

    /** The rows as elements, made while they are asked for. */
    Iterable<JAXBElement<R>> elements(M message) {
        QName name = new QName(element);
        return () -> {
            Iterator<? extends V> values = rows.apply(message).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return values.hasNext();
                }

                @Override
                public JAXBElement<R> next() {
                    return new JAXBElement<>(name, rowClass, toWire.apply(values.next()));
                }
            };
        };
    }
}
