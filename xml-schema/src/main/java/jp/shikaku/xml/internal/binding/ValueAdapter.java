package jp.shikaku.xml.internal.binding;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.Objects;
import java.util.function.Consumer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * Converts the text of an element. An empty element is as absent as a missing one; what cannot be converted is absent and noted. Not
 * thread-safe.
 *
 * @param <T> the value
 */
public abstract class ValueAdapter<T> extends XmlAdapter<String, T> {

    private final DiagnosticCode whenUnreadable;
    private @Nullable Consumer<DiagnosticCode> notes;

    ValueAdapter(DiagnosticCode whenUnreadable) {
        this.whenUnreadable = whenUnreadable;
    }

    /**
     * Makes an adapter for reading.
     *
     * @param adapterClass one of those in {@code bindings.xjb}
     * @param notes takes the code of each finding about the element being read
     * @return a new adapter
     */
    public static ValueAdapter<?> create(Class<?> adapterClass, Consumer<DiagnosticCode> notes) {
        try {
            ValueAdapter<?> adapter =
                    (ValueAdapter<?>) adapterClass.getConstructor().newInstance();
            adapter.notes = notes;
            return adapter;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final @Nullable T unmarshal(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse(text);
        } catch (RuntimeException e) {
            note(whenUnreadable);
            return null;
        }
    }

    @Override
    public final @Nullable String marshal(@Nullable T value) {
        return value == null ? null : print(value);
    }

    final void note(DiagnosticCode code) {
        Objects.requireNonNull(notes, "notes").accept(code);
    }

    abstract T parse(String text);

    abstract String print(T value);
}
