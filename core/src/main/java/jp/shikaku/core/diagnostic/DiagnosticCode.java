package jp.shikaku.core.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * Every finding and failure of the library, with its stable code. Immutable and thread-safe.
 *
 * <p>Codes never change their meaning and are never used again: SHK-1… set-up, SHK-2… input, SHK-3… transport, SHK-4… waiting, SHK-5…
 * errors of the terminal, SHK-6… refused answers, SHK-7… notices on answers that were read. {@code docs/errors.md} lists them.
 */
public enum DiagnosticCode {
    /** SHK-1001: No message codec was found. */
    NO_CODEC("SHK-1001", Severity.ERROR),

    /** SHK-1002: Several message codecs were found: … */
    SEVERAL_CODECS("SHK-1002", Severity.ERROR),

    /** SHK-1003: This transport does not offer this way of waiting (…). */
    NOT_OFFERED_BY_TRANSPORT("SHK-1003", Severity.ERROR),

    /** SHK-1004: This is not a ticket. */
    INVALID_TICKET("SHK-1004", Severity.ERROR),

    /** SHK-1005: The client is closed. */
    CLIENT_CLOSED("SHK-1005", Severity.ERROR),

    /** SHK-1006: The codec does not know the message …. */
    MESSAGE_NOT_SUPPORTED("SHK-1006", Severity.ERROR),

    /** SHK-1007: The entry … of the terminal profile is not valid. */
    INVALID_PROFILE("SHK-1007", Severity.ERROR),

    /** SHK-1008: The state directory lies inside the shared folder. */
    STATE_DIRECTORY_IN_SHARE("SHK-1008", Severity.ERROR),

    /** SHK-1009: The state directory cannot be used. */
    STATE_DIRECTORY_UNUSABLE("SHK-1009", Severity.ERROR),

    /** SHK-1010: This subscription is open already. */
    ALREADY_SUBSCRIBED("SHK-1010", Severity.ERROR),

    /** SHK-1011: No validation engine was found, or it did not start. */
    NO_VALIDATION_ENGINE("SHK-1011", Severity.ERROR),

    /** SHK-1012: No XML binding runtime was found, or it did not start. */
    NO_XML_RUNTIME("SHK-1012", Severity.ERROR),

    /** SHK-1030: Medical information is not for a receipt computer. */
    MEDICAL_ROLE_REFUSED("SHK-1030", Severity.ERROR),

    /** SHK-1031: … is medical information; this client does not handle it. */
    MEDICAL_CLIENT_NEEDED("SHK-1031", Severity.ERROR),

    /** SHK-1040: The exchange … is not confirmed by public sources, and the terminal profile does not enable it. */
    EXCHANGE_NOT_ENABLED("SHK-1040", Severity.ERROR),

    /** SHK-1041: The exchange … does not exist at this kind of institution (…). */
    NOT_AT_FACILITY("SHK-1041", Severity.ERROR),

    /** SHK-2000: The input is not valid; nothing was sent. */
    INVALID_REQUEST("SHK-2000", Severity.ERROR),

    /** SHK-2001: The value is missing. */
    REQUIRED("SHK-2001", Severity.ERROR),

    /** SHK-2002: An insurer number has 6 or 8 digits. */
    INVALID_INSURER_NUMBER("SHK-2002", Severity.ERROR),

    /** SHK-2003: A symbol has 1 to 20 characters. */
    INVALID_CARD_SYMBOL("SHK-2003", Severity.ERROR),

    /** SHK-2004: A number has 1 to 20 characters. */
    INVALID_CARD_NUMBER("SHK-2004", Severity.ERROR),

    /** SHK-2005: A branch number has 2 digits. */
    INVALID_BRANCH_NUMBER("SHK-2005", Severity.ERROR),

    /** SHK-2006: A medical institution code has 10 digits (prefecture 2, fee table 1, and 7). */
    INVALID_INSTITUTION_CODE("SHK-2006", Severity.ERROR),

    /** SHK-2007: A public-expense payer number has 8 digits. */
    INVALID_PAYER_NUMBER("SHK-2007", Severity.ERROR),

    /** SHK-2008: A public-expense beneficiary number has 7 digits. */
    INVALID_BENEFICIARY_NUMBER("SHK-2008", Severity.ERROR),

    /** SHK-2009: A reference number has 1 to 50 characters. */
    INVALID_REFERENCE_NUMBER("SHK-2009", Severity.ERROR),

    /** SHK-2010: A file identifier has 1 to 50 characters. */
    INVALID_FILE_IDENTIFIER("SHK-2010", Severity.ERROR),

    /** SHK-2011: An arbitrary identifier has 1 to 50 characters. */
    INVALID_ARBITRARY_IDENTIFIER("SHK-2011", Severity.ERROR),

    /** SHK-2012: A post number has 7 digits. */
    INVALID_POST_NUMBER("SHK-2012", Severity.ERROR),

    /** SHK-2013: A contribution ratio is a percentage of three digits, such as 030. */
    INVALID_CONTRIBUTION_RATIO("SHK-2013", Severity.ERROR),

    /** SHK-2014: This code is not in the code list; only known codes are sent. */
    UNKNOWN_CODE_IN_REQUEST("SHK-2014", Severity.ERROR),

    /** SHK-2015: This is not a date of the form YYYY-MM-DD. */
    INVALID_DATE_INPUT("SHK-2015", Severity.ERROR),

    /** SHK-2020: The check digit is wrong. */
    WRONG_CHECK_DIGIT("SHK-2020", Severity.ERROR),

    /** SHK-2021: The check digit is wrong; the request can be sent all the same. */
    UNUSUAL_CHECK_DIGIT("SHK-2021", Severity.WARNING),

    /** SHK-2022: The prefecture is not 01 to 47: a number for tests. */
    TEST_NUMBER("SHK-2022", Severity.WARNING),

    /** SHK-2030: The birth date lies in the future. */
    BIRTHDATE_IN_FUTURE("SHK-2030", Severity.ERROR),

    /** SHK-2031: The birth date is more than 130 years ago. */
    BIRTHDATE_IMPLAUSIBLE("SHK-2031", Severity.WARNING),

    /** SHK-2040: The character … (…) cannot be written in …. */
    CHARACTER_NOT_ENCODABLE("SHK-2040", Severity.ERROR),

    /** SHK-2041: It contains a control character (…) that XML does not allow. */
    CHARACTER_NOT_ALLOWED("SHK-2041", Severity.ERROR),

    /** SHK-2220: The first month lies after the last. */
    PERIOD_REVERSED("SHK-2220", Severity.ERROR),

    /** SHK-2221: The month lies in the future. */
    PERIOD_IN_FUTURE("SHK-2221", Severity.ERROR),

    /** SHK-2222: This is not a month of the form YYYY-MM. */
    INVALID_MONTH_INPUT("SHK-2222", Severity.ERROR),

    /** SHK-2900: A rule of use forbids this (reason …). */
    REFUSED_BY_GUARD("SHK-2900", Severity.ERROR),

    /** SHK-3001: The shared folder … does not exist. */
    FOLDER_MISSING("SHK-3001", Severity.ERROR),

    /** SHK-3002: The shared folder … cannot be written or read. */
    FOLDER_NOT_ACCESSIBLE("SHK-3002", Severity.ERROR),

    /** SHK-3003: A file of this name exists already. */
    NAME_EXISTS("SHK-3003", Severity.ERROR),

    /** SHK-3004: Another program, such as a virus scanner, holds the file. */
    HELD_BY_ANOTHER_PROCESS("SHK-3004", Severity.ERROR),

    /** SHK-3005: There is no space left. */
    STORAGE_FULL("SHK-3005", Severity.ERROR),

    /** SHK-3006: Reading or writing a file failed. */
    INPUT_OUTPUT_FAILED("SHK-3006", Severity.ERROR),

    /** SHK-3007: The file name does not follow the rules of the protocol. */
    FOREIGN_FILE_NAME("SHK-3007", Severity.ERROR),

    /** SHK-4001: No answer came within the time limit. */
    TIME_LIMIT("SHK-4001", Severity.ERROR),

    /** SHK-4002: Waiting was interrupted. */
    INTERRUPTED("SHK-4002", Severity.ERROR),

    /** SHK-5001: The terminal or the centre reported an error (code …). */
    TERMINAL_ERROR("SHK-5001", Severity.ERROR),

    /** SHK-5002: This inquiry ended with a processing error (code …). */
    PROCESSING_ERROR("SHK-5002", Severity.ERROR),

    /** SHK-5003: The terminal refused the request file. */
    REQUEST_REFUSED("SHK-5003", Severity.ERROR),

    /** SHK-6001: The answer is not well-formed XML. */
    NOT_WELL_FORMED("SHK-6001", Severity.ERROR),

    /** SHK-6002: The answer ends in the middle. */
    TRUNCATED("SHK-6002", Severity.ERROR),

    /** SHK-6003: The answer has a document type declaration. */
    DOCTYPE_FORBIDDEN("SHK-6003", Severity.ERROR),

    /** SHK-6004: The answer exceeds a limit (…). */
    LIMIT_EXCEEDED("SHK-6004", Severity.ERROR),

    /** SHK-6005: Byte order mark and declaration of the answer name different character sets. */
    ENCODING_CONFLICT("SHK-6005", Severity.ERROR),

    /** SHK-6006: The answer is neither UTF-8 nor Shift_JIS. */
    ENCODING_NOT_SUPPORTED("SHK-6006", Severity.ERROR),

    /** SHK-6007: This is not a document of that message. */
    WRONG_DOCUMENT("SHK-6007", Severity.ERROR),

    /** SHK-6030: The answer is neither a PDF nor an XML document. */
    NEITHER_PDF_NOR_XML("SHK-6030", Severity.ERROR),

    /** SHK-6101: The answer is for another medical institution. */
    INSTITUTION_MISMATCH("SHK-6101", Severity.ERROR),

    /** SHK-6102: The answer echoes another file identifier. */
    FILE_IDENTIFIER_MISMATCH("SHK-6102", Severity.ERROR),

    /** SHK-6103: The answer echoes another search key. */
    SEARCH_KEY_MISMATCH("SHK-6103", Severity.ERROR),

    /** SHK-7001: An unknown element. */
    UNKNOWN_ELEMENT("SHK-7001", Severity.INFORMATION),

    /** SHK-7002: An unknown code. */
    UNKNOWN_CODE("SHK-7002", Severity.WARNING),

    /** SHK-7003: Not a date or time. */
    INVALID_DATE("SHK-7003", Severity.WARNING),

    /** SHK-7004: Not a number. */
    INVALID_NUMBER("SHK-7004", Severity.WARNING),

    /** SHK-7005: Not of the form this number or identifier has. */
    INVALID_IDENTIFIER("SHK-7005", Severity.WARNING),

    /** SHK-7006: Declaration or identifier disagree with the character set the bytes are in. */
    ENCODING_DISAGREES("SHK-7006", Severity.WARNING),

    /** SHK-7007: An element that should occur once is repeated. */
    REPEATED_ELEMENT("SHK-7007", Severity.WARNING),

    /** SHK-7008: A character was lost before the answer was written (U+FFFD). */
    LOST_CHARACTER("SHK-7008", Severity.WARNING),

    /** SHK-7009: The elements stand in another order than in our schema. */
    SCHEMA_ORDER("SHK-7009", Severity.INFORMATION),

    /** SHK-7010: The element, or what should stand before it, does not follow our schema. */
    SCHEMA_VIOLATION("SHK-7010", Severity.WARNING);

    private final String code;
    private final Severity severity;

    DiagnosticCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /**
     * Returns the stable code.
     *
     * @return {@code SHK-} and four digits
     */
    public String code() {
        return code;
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
     * Returns what happened, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @param details what the sentence names; never personal data
     * @return one sentence
     */
    public String message(Locale locale, Object... details) {
        return new MessageFormat(Texts.get(code + ".message", locale), locale).format(details);
    }

    /**
     * Returns what to do next, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence
     */
    public String next(Locale locale) {
        return Texts.get(code + ".next", locale);
    }
}
