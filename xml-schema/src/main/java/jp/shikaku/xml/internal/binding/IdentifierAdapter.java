package jp.shikaku.xml.internal.binding;

import java.util.function.Function;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** Leaves length and characters of an identifier to its value type. */
abstract class IdentifierAdapter<T> extends ValueAdapter<T> {

    private final Function<String, T> parser;
    private final Function<T, String> printer;

    IdentifierAdapter(Function<String, T> parser, Function<T, String> printer) {
        super(DiagnosticCode.INVALID_IDENTIFIER);
        this.parser = parser;
        this.printer = printer;
    }

    @Override
    final T parse(String text) {
        return parser.apply(text);
    }

    @Override
    final String print(T value) {
        return printer.apply(value);
    }
}
