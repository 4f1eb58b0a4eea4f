package jp.shikaku.xml.internal.binding;

import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.port.TerminalProfile.InsurerNumberPadding;

/** 保険者番号: eight characters wide, shorter numbers with padding. Not thread-safe. */
public final class InsurerNumberAdapter extends IdentifierAdapter<InsurerNumber> {

    /** Called by JAXB. */
    public InsurerNumberAdapter() {
        this(InsurerNumberPadding.SPACES);
    }

    /**
     * An adapter for a terminal.
     *
     * @param padding what it wants shorter numbers filled up with
     */
    public InsurerNumberAdapter(InsurerNumberPadding padding) {
        super(InsurerNumber::of, number -> padding.pad(number.value()));
    }
}
