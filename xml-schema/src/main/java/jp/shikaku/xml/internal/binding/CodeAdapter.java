package jp.shikaku.xml.internal.binding;

import jp.shikaku.core.code.CodeList;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** Keeps a code that its list does not know, and notes it. */
abstract class CodeAdapter<E extends Enum<E> & CodeList> extends ValueAdapter<Coded<E>> {

    private final Class<E> list;

    CodeAdapter(Class<E> list) {
        super(DiagnosticCode.UNKNOWN_CODE);
        this.list = list;
    }

    @Override
    final Coded<E> parse(String text) {
        Coded<E> code = Coded.parse(list, text);
        if (code.known().isEmpty()) {
            note(DiagnosticCode.UNKNOWN_CODE);
        }
        code.known().ifPresent(this::inspect);
        return code;
    }

    /** Notes a code that a person should look at. */
    void inspect(E code) {
        // most codes are as good as the others
    }

    @Override
    final String print(Coded<E> code) {
        return code.code();
    }
}
