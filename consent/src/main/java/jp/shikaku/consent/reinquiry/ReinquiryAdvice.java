package jp.shikaku.consent.reinquiry;

/**
 * What the rules say about a re-inquiry (再照会). Only the centre can allow one; these tell whether asking makes sense. Immutable and
 * thread-safe.
 */
public enum ReinquiryAdvice {
    /** Inside the base window: the centre should allow it. */
    ALLOWED_BASE,

    /** Beyond the window, with a reviewed claim in every month needed: the centre will probably allow it. */
    LIKELY_EXTENDED,

    /** Beyond the window, with a claim that is late, returned or not reviewed: only the centre knows. */
    UNKNOWN_ASK_SERVER,

    /** Beyond the window, with a month without a claim: the centre will probably refuse it, and the card is needed. */
    LIKELY_BROKEN,

    /** Not possible. */
    DENIED;

    /**
     * Whether trying makes sense.
     *
     * @return false for {@link #LIKELY_BROKEN} and {@link #DENIED}
     */
    public boolean isWorthTrying() {
        return this != LIKELY_BROKEN && this != DENIED;
    }

    /**
     * Whether only the answer of the centre can tell.
     *
     * @return true for what lies beyond the base window and is not denied
     */
    public boolean needsServer() {
        return this != ALLOWED_BASE && this != DENIED;
    }
}
