package jp.shikaku.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.Severity;

/**
 * Every reason and notice of the rules of consent, with its stable code. Immutable and thread-safe.
 *
 * <p>Codes never change their meaning and are never used again: SHK-90… viewing, SHK-91… re-inquiry, SHK-92… notices, SHK-93… audit, SHK-94…
 * kept documents. An {@link Severity#ERROR} denies. {@code docs/errors.md} lists them.
 */
public enum ConsentCode implements Denial {
    /** SHK-9001: The consent was revoked. */
    REVOKED("SHK-9001", Severity.ERROR),

    /** SHK-9002: The patient did not consent. */
    NO_CONSENT("SHK-9002", Severity.ERROR),

    /** SHK-9003: No consent of this patient is known. */
    CONSENT_NOT_KNOWN("SHK-9003", Severity.ERROR),

    /** SHK-9004: The centre says that the consent has expired. */
    CONSENT_EXPIRED("SHK-9004", Severity.ERROR),

    /** SHK-9005: The consent could not be obtained; only emergencies and disasters open viewing without it. */
    CONSENT_NOT_OBTAINED("SHK-9005", Severity.ERROR),

    /** SHK-9006: The code of the consent is not known, so it opens nothing. */
    UNKNOWN_CONSENT_CODE("SHK-9006", Severity.ERROR),

    /** SHK-9007: The consent begins later than now. */
    NOT_YET("SHK-9007", Severity.ERROR),

    /** SHK-9008: Neither the time of the consent nor a deadline is known. */
    NO_TIME("SHK-9008", Severity.ERROR),

    /** SHK-9009: The deadline that the centre gave has passed. */
    SERVER_DEADLINE_PASSED("SHK-9009", Severity.ERROR),

    /** SHK-9010: 24 hours have passed since the consent. */
    HOURS_24_PASSED("SHK-9010", Severity.ERROR),

    /** SHK-9011: The visit date is over. */
    VISIT_DATE_PASSED("SHK-9011", Severity.ERROR),

    /** SHK-9012: The visit date of the online care is not known. */
    VISIT_DATE_UNKNOWN("SHK-9012", Severity.ERROR),

    /** SHK-9013: The booking was cancelled. */
    BOOKING_CANCELLED("SHK-9013", Severity.ERROR),

    /** SHK-9014: The booking was moved, and no answer has confirmed the new visit date yet. */
    BOOKING_NOT_CONFIRMED("SHK-9014", Severity.ERROR),

    /** SHK-9015: No ongoing care of this patient is known. */
    NO_RELATION("SHK-9015", Severity.ERROR),

    /** SHK-9016: The ongoing care has ended. */
    RELATION_ENDED("SHK-9016", Severity.ERROR),

    /** SHK-9017: The months in which a re-inquiry is surely possible are over. */
    WINDOW_PASSED("SHK-9017", Severity.ERROR),

    /** SHK-9018: Nothing was declared that opens viewing in an emergency or a disaster. */
    NOT_DECLARED("SHK-9018", Severity.ERROR),

    /** SHK-9019: The declaration is not complete. */
    DECLARATION_INCOMPLETE("SHK-9019", Severity.ERROR),

    /** SHK-9020: The time for which it was declared is over, or has not begun. */
    OUTSIDE_DECLARED_TIME("SHK-9020", Severity.ERROR),

    /** SHK-9021: Medical information cannot be viewed with this kind of card. */
    CARD_WITHOUT_VIEWING("SHK-9021", Severity.ERROR),

    /** SHK-9022: The consent was given to another institution. */
    OTHER_INSTITUTION("SHK-9022", Severity.ERROR),

    /** SHK-9030: The clock was turned back, so no period can be trusted. */
    CLOCK_TURNED_BACK("SHK-9030", Severity.ERROR),

    /** SHK-9031: The request does not say whose information it asks for. */
    PATIENT_NOT_NAMED("SHK-9031", Severity.ERROR),

    /** SHK-9032: It is not known to which request this medical information belongs. */
    REQUEST_NOT_KNOWN("SHK-9032", Severity.ERROR),

    /** SHK-9033: The ledger of consents cannot be read or written. */
    LEDGER_UNAVAILABLE("SHK-9033", Severity.ERROR),

    /** SHK-9034: The request does not say in which setting the information is looked at. */
    SETTING_NOT_KNOWN("SHK-9034", Severity.ERROR),

    /** SHK-9100: A re-inquiry is possible until the end of the month in which three months have passed. */
    INSIDE_BASE_WINDOW("SHK-9100", Severity.INFORMATION),

    /** SHK-9101: There is no re-inquiry in this setting. */
    REINQUIRY_NOT_APPLICABLE("SHK-9101", Severity.ERROR),

    /** SHK-9102: The first visit cannot be a re-inquiry. */
    FIRST_VISIT("SHK-9102", Severity.ERROR),

    /** SHK-9103: No earlier check with the card at a visit is known. */
    NO_EARLIER_CHECK("SHK-9103", Severity.ERROR),

    /** SHK-9104: The day lies before the first check. */
    BEFORE_FIRST_CHECK("SHK-9104", Severity.ERROR),

    /** SHK-9105: A month since the first visit has no claim, so the care will probably not count as continuous. */
    CLAIM_MISSING("SHK-9105", Severity.WARNING),

    /** SHK-9106: The claim of a month was filed late, was returned or is not reviewed yet. */
    CLAIM_NOT_REVIEWED("SHK-9106", Severity.WARNING),

    /** SHK-9107: Without online claims the centre cannot see that the care goes on. */
    NO_ONLINE_CLAIMS("SHK-9107", Severity.ERROR),

    /** SHK-9108: The house call lies outside the period of re-inquiry of the home visits. */
    HOUSE_CALL_OUTSIDE_WINDOW("SHK-9108", Severity.ERROR),

    /** SHK-9109: The reviewed claims show care in every month, so a re-inquiry will probably succeed. */
    CONTINUED_BY_CLAIMS("SHK-9109", Severity.INFORMATION),

    /** SHK-9110: Whether a re-inquiry is possible is not certain, and the policy of this program does not ask the centre. */
    SERVER_NOT_TO_BE_ASKED("SHK-9110", Severity.ERROR),

    /** SHK-9201: The centre gave a deadline later than 24 hours after the consent; the 24 hours count. */
    DEADLINE_SUSPICIOUS("SHK-9201", Severity.WARNING),

    /** SHK-9202: The centre gave no deadline, so only the rules of the setting limit the viewing. */
    NO_SERVER_DEADLINE("SHK-9202", Severity.INFORMATION),

    /** SHK-9203: The first visit was on the first day of a month, and this month counts under one reading of the rule only. */
    READING_DEPENDENT("SHK-9203", Severity.WARNING),

    /** SHK-9301: An entry of the audit log was altered, inserted, removed or moved. */
    AUDIT_ENTRY_ALTERED("SHK-9301", Severity.ERROR),

    /** SHK-9302: The audit log ends before the anchored head. */
    AUDIT_TAIL_CUT("SHK-9302", Severity.ERROR),

    /** SHK-9303: The audit log is another one than that of the anchored head. */
    AUDIT_HEAD_DIFFERS("SHK-9303", Severity.ERROR),

    /** SHK-9304: The audit log cannot be read or written. */
    AUDIT_UNAVAILABLE("SHK-9304", Severity.ERROR),

    /** SHK-9305: Another program writes this audit log. */
    AUDIT_IN_USE("SHK-9305", Severity.ERROR),

    /** SHK-9306: The key does not fit the last entry of the audit log, or this entry was altered. */
    AUDIT_KEY_DIFFERS("SHK-9306", Severity.ERROR),

    /** SHK-9401: The archive of medical documents cannot be read or written. */
    ARCHIVE_UNAVAILABLE("SHK-9401", Severity.ERROR),

    /** SHK-9402: The document was handed over, so it is not kept any longer. */
    HANDED_OVER("SHK-9402", Severity.INFORMATION);

    private static final String BUNDLE = "jp.shikaku.consent.consent";

    private final String code;
    private final Severity severity;

    ConsentCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /**
     * Returns the stable code.
     *
     * @return {@code SHK-9} and three digits
     */
    @Override
    public String code() {
        return code;
    }

    /**
     * Finds a code as it stands in a message, in the audit log or in the documentation.
     *
     * @param code such as {@code SHK-9010}
     * @return the code, empty when there is none
     */
    public static Optional<ConsentCode> find(String code) {
        return Stream.of(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    /**
     * Returns how much it weighs.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns what was found, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence, two at most
     */
    @Override
    public String message(Locale locale) {
        return bundle(locale).getString(code + ".message");
    }

    /**
     * Returns what to do next, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence, two at most
     */
    @Override
    public String next(Locale locale) {
        return bundle(locale).getString(code + ".next");
    }

    /**
     * Returns code and sentence, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return the code, a space, and {@link #message(Locale)}
     */
    public String text(Locale locale) {
        return code + " " + message(locale);
    }

    /** English is the root bundle, so that the default locale of the JVM is never asked. */
    private static ResourceBundle bundle(Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return ResourceBundle.getBundle(BUNDLE, japanese ? Locale.JAPANESE : Locale.ROOT);
    }
}
