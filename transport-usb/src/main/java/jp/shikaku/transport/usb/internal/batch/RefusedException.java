package jp.shikaku.transport.usb.internal.batch;

import jp.shikaku.core.diagnostic.DiagnosticCode;

/** Something on the stick is not taken; nothing of it was released. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final DiagnosticCode code;

    /** Refused for a reason. */
    public RefusedException(DiagnosticCode code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    /** Refuses unless something holds. */
    public static void unless(boolean holds, DiagnosticCode code) throws RefusedException {
        if (!holds) {
            throw new RefusedException(code);
        }
    }

    /** Why. */
    public DiagnosticCode code() {
        return code;
    }
}
