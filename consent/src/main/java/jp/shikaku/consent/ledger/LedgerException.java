package jp.shikaku.consent.ledger;

import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.ConsentException;

/** The ledger cannot be read or written. Nothing is allowed while that lasts. */
public final class LedgerException extends ConsentException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the ledger.
     *
     * @param cause what the platform reported
     */
    public LedgerException(Throwable cause) {
        super(ConsentCode.LEDGER_UNAVAILABLE, cause);
    }
}
