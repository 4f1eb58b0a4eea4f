package jp.shikaku.core.normalization;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/**
 * A value in its normal form, and what was changed to get there. Immutable and thread-safe.
 *
 * @param <T> the value
 * @param value the normal form
 * @param changes what was changed, in the order in which it was done; each with its sentences in both languages. A warning should be shown
 *     to who entered the value
 */
public record Normalized<T>(T value, List<DiagnosticCode> changes) {

    /**
     * A value and its changes.
     *
     * @param value the normal form
     * @param changes what was changed
     */
    public Normalized {
        Objects.requireNonNull(value, "value");
        changes = List.copyOf(changes);
    }

    /** A text and the one change it has, if it has. */
    static Normalized<String> of(String original, String normal, DiagnosticCode change) {
        return new Normalized<>(normal, normal.equals(original) ? List.of() : List.of(change));
    }

    /** Goes on with the value; the changes of both steps add up. */
    Normalized<T> then(Function<T, Normalized<T>> step) {
        Normalized<T> next = step.apply(value);
        return new Normalized<>(
                next.value,
                Stream.concat(changes.stream(), next.changes.stream()).toList());
    }

    /**
     * Whether the value came in its normal form already.
     *
     * @return whether nothing was changed
     */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }

    /**
     * Names the changes only.
     *
     * @return a text without the value
     */
    @Override
    public String toString() {
        return "Normalized[masked]";
    }
}
