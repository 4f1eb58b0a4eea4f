package jp.shikaku.core.diagnostic;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every finding and failure of the library, with its stable code. Immutable and thread-safe.
 *
 * <p>Codes never change their meaning and are never used again: SHK-1… set-up, SHK-2… input, SHK-3… transport, SHK-4… waiting, SHK-5…
 * errors of the terminal, SHK-6… refused answers, SHK-7… notices on answers that were read, SHK-8…
 * the offline drop. {@code docs/errors.md} lists them.
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

    /** SHK-1008: The state directory lies inside the shared folder or on the stick, or the stick inside it. */
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

    /** SHK-1060: The terminal profile gives no code for the choice … (entry choice.…). */
    CHOICE_NOT_NAMED("SHK-1060", Severity.ERROR),

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

    /** SHK-2101: The law number (first two digits) is not one of those known. */
    UNKNOWN_LAW("SHK-2101", Severity.WARNING),

    /** SHK-2102: The fee-table number (third digit) is not 1, 3, 4 or 6. */
    UNKNOWN_FEE_TABLE("SHK-2102", Severity.WARNING),

    /** SHK-2103: This is the sample number of the settings screen. */
    SAMPLE_NUMBER("SHK-2103", Severity.WARNING),

    /** SHK-2105: This is not a date of the form yyyyMMdd. */
    INVALID_WIRE_DATE("SHK-2105", Severity.ERROR),

    /** SHK-2106: This is not a month of the form yyyyMM. */
    INVALID_WIRE_MONTH("SHK-2106", Severity.ERROR),

    /** SHK-2107: This is not a date that can be read, in the Japanese or the Western calendar. */
    INVALID_ERA_DATE("SHK-2107", Severity.ERROR),

    /** SHK-2110: Kana are written in half width here. */
    NOT_HALF_WIDTH_KANA("SHK-2110", Severity.WARNING),

    /** SHK-2111: This is written in full width, but holds half-width characters. */
    NOT_FULL_WIDTH("SHK-2111", Severity.WARNING),

    /** SHK-2112: Kana are written in full width here. */
    NOT_FULL_WIDTH_KANA("SHK-2112", Severity.WARNING),

    /** SHK-2113: The name has ● in the place of a character the centre does not have. */
    NAME_WITH_SUBSTITUTE("SHK-2113", Severity.WARNING),

    /** SHK-2114: The name has a character of the private area. */
    NAME_WITH_PRIVATE_CHARACTER("SHK-2114", Severity.WARNING),

    /** SHK-2115: The name has a character outside JIS X 0208. */
    NAME_OUTSIDE_JIS_X_0208("SHK-2115", Severity.WARNING),

    /** SHK-2120: The end lies before the beginning. */
    END_BEFORE_BEGINNING("SHK-2120", Severity.ERROR),

    /** SHK-2130: Cards of the late elderly have no symbol. */
    SYMBOL_OF_LATE_ELDERLY("SHK-2130", Severity.WARNING),

    /** SHK-2131: Cards of the late elderly have no branch number. */
    BRANCH_OF_LATE_ELDERLY("SHK-2131", Severity.WARNING),

    /** SHK-2132: There is no branch number. */
    BRANCH_MISSING("SHK-2132", Severity.INFORMATION),

    /** SHK-2133: There is a limit certificate without consent to it. */
    LIMIT_CERTIFICATE_WITHOUT_CONSENT("SHK-2133", Severity.WARNING),

    /** SHK-2150: The document would not follow the schema here. */
    WRITTEN_AGAINST_SCHEMA("SHK-2150", Severity.ERROR),

    /** SHK-2160: Full-width digits were written in half width. */
    DIGITS_NARROWED("SHK-2160", Severity.INFORMATION),

    /** SHK-2161: Signs that look like hyphens were written as hyphens. */
    HYPHENS_UNIFIED("SHK-2161", Severity.INFORMATION),

    /** SHK-2162: Padding was taken away. */
    PADDING_REMOVED("SHK-2162", Severity.INFORMATION),

    /** SHK-2163: The text was written in full width. */
    KANA_WIDENED("SHK-2163", Severity.INFORMATION),

    /** SHK-2164: The text was written in half width. */
    KANA_NARROWED("SHK-2164", Severity.INFORMATION),

    /** SHK-2165: Characters were replaced by twins of the same look that Shift_JIS (Windows-31J) has. */
    CHARACTERS_FOLDED("SHK-2165", Severity.INFORMATION),

    /** SHK-2166: The date was read in the Japanese calendar. */
    ERA_CONVERTED("SHK-2166", Severity.INFORMATION),

    /** SHK-2167: The era did not have this day; the same day of the right era was taken. */
    ERA_CORRECTED("SHK-2167", Severity.WARNING),

    /** SHK-2168: Before 1873 Japan had another calendar; month and day were taken as written. */
    CALENDAR_BEFORE_1873("SHK-2168", Severity.WARNING),

    /** SHK-2190: This breaks a rule that is not one of this library (…). */
    RULE_OF_ANOTHER("SHK-2190", Severity.ERROR),

    /** SHK-2200: The list is empty. */
    EMPTY_LIST("SHK-2200", Severity.ERROR),

    /** SHK-2201: The same row is there before. */
    DUPLICATE_ROW("SHK-2201", Severity.ERROR),

    /** SHK-2202: The range of dates is incomplete, or ends before it begins. */
    REVERSED_DATE_RANGE("SHK-2202", Severity.ERROR),

    /** SHK-2203: A reception number has 1 to 50 characters. */
    INVALID_RECEPTION_NUMBER("SHK-2203", Severity.ERROR),
    /** SHK-2220: The first month lies after the last. */
    PERIOD_REVERSED("SHK-2220", Severity.ERROR),

    /** SHK-2221: The month lies in the future. */
    PERIOD_IN_FUTURE("SHK-2221", Severity.ERROR),

    /** SHK-2240: The home-visit check that was handed in is about another patient, or found nobody. */
    REVOCATION_OF_ANOTHER("SHK-2240", Severity.ERROR),

    /** SHK-2241: A function is switched on without anybody having agreed to its terms of use. */
    TERMS_NOT_ACKNOWLEDGED("SHK-2241", Severity.ERROR),

    /** SHK-2242: This setting can be read, not changed. */
    SETTING_IS_READ_ONLY("SHK-2242", Severity.ERROR),

    /** SHK-2243: Authority, two factors, or the reason of an emergency is missing. */
    EMERGENCY_NOT_AUTHORISED("SHK-2243", Severity.ERROR),

    /** SHK-2244: Somebody else changed the settings since they were read. */
    SETTINGS_CHANGED_MEANWHILE("SHK-2244", Severity.ERROR),

    /** SHK-2265: The ranges of days are not those the exchange knows. */
    UNFIT_RANGES("SHK-2265", Severity.ERROR),

    /** SHK-2266: Another row has the same identifier. */
    DUPLICATE_IDENTIFIER("SHK-2266", Severity.WARNING),

    /** SHK-2270: The terminal tells settings that this library does not know. */
    SETTINGS_NOT_KNOWN("SHK-2270", Severity.ERROR),

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

    /** SHK-3005: There is no space left where … lies. */
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

    /** SHK-5004: The answer holds no result: it says that the request is still being processed. */
    NOT_PROCESSED_YET("SHK-5004", Severity.ERROR),

    /** SHK-5005: The answer does not say whether processing succeeded. */
    OUTCOME_NOT_TOLD("SHK-5005", Severity.ERROR),

    /** SHK-5010: The centre is still processing the request. */
    STILL_IN_PROGRESS("SHK-5010", Severity.ERROR),

    /** SHK-5055: The settings after the update are not those that were wanted. */
    SETTINGS_NOT_TAKEN("SHK-5055", Severity.ERROR),

    /** SHK-6001: The document is not well-formed XML. */
    NOT_WELL_FORMED("SHK-6001", Severity.ERROR),

    /** SHK-6002: The document ends in the middle. */
    TRUNCATED("SHK-6002", Severity.ERROR),

    /** SHK-6003: The document has a document type declaration. */
    DOCTYPE_FORBIDDEN("SHK-6003", Severity.ERROR),

    /** SHK-6004: The document exceeds a limit (…). */
    LIMIT_EXCEEDED("SHK-6004", Severity.ERROR),

    /** SHK-6005: Byte order mark and declaration of the document name different character sets. */
    ENCODING_CONFLICT("SHK-6005", Severity.ERROR),

    /** SHK-6006: The document is neither UTF-8 nor Shift_JIS. */
    ENCODING_NOT_SUPPORTED("SHK-6006", Severity.ERROR),

    /** SHK-6007: This is not a document of that message. */
    WRONG_DOCUMENT("SHK-6007", Severity.ERROR),

    /** SHK-6008: An element that tells the result stands where its meaning is not known. */
    ELEMENT_OUT_OF_PLACE("SHK-6008", Severity.ERROR),

    /** SHK-6010: The number of units is not what the answer says it holds. */
    COUNTS_DISAGREE("SHK-6010", Severity.ERROR),

    /** SHK-6011: The answer bears no reception number. */
    NO_RECEPTION_NUMBER("SHK-6011", Severity.ERROR),

    /** SHK-6012: The zip file cannot be read. */
    ZIP_UNREADABLE("SHK-6012", Severity.ERROR),

    /** SHK-6013: The zip file has an entry whose name leads out of its folder. */
    ZIP_ENTRY_NAME("SHK-6013", Severity.ERROR),

    /** SHK-6014: The zip file holds no XML document. */
    ZIP_WITHOUT_DOCUMENT("SHK-6014", Severity.ERROR),
    /** SHK-6030: The answer is neither a PDF nor an XML document. */
    NEITHER_PDF_NOR_XML("SHK-6030", Severity.ERROR),

    /** SHK-6040: The file is encrypted. */
    ENCRYPTED("SHK-6040", Severity.ERROR),

    /** SHK-6041: This is a document of another system (…). */
    FOREIGN_SYSTEM("SHK-6041", Severity.ERROR),

    /** SHK-6050: Strict parsing refused the answer (…). */
    REFUSED_BY_STRICT_PARSING("SHK-6050", Severity.ERROR),

    /** SHK-6060: A bulk result does not say that processing ended, or has neither units nor their number. */
    NOT_A_RESULT("SHK-6060", Severity.ERROR),

    /** SHK-6061: The zip file holds several XML documents. */
    ZIP_WITH_SEVERAL_DOCUMENTS("SHK-6061", Severity.ERROR),

    /** SHK-6065: The message … is known to exist, and not built. */
    KNOWN_NOT_BUILT("SHK-6065", Severity.ERROR),

    /** SHK-6101: The answer is for another medical institution. */
    INSTITUTION_MISMATCH("SHK-6101", Severity.ERROR),

    /** SHK-6102: The answer echoes another file identifier. */
    FILE_IDENTIFIER_MISMATCH("SHK-6102", Severity.ERROR),

    /** SHK-6103: The answer echoes another search key. */
    SEARCH_KEY_MISMATCH("SHK-6103", Severity.ERROR),

    /** SHK-6110: The answer is for another reception number. */
    RECEPTION_NUMBER_MISMATCH("SHK-6110", Severity.ERROR),

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
    SCHEMA_VIOLATION("SHK-7010", Severity.WARNING),

    /** SHK-7020: This unit cannot be interpreted. */
    UNIT_NOT_INTERPRETED("SHK-7020", Severity.ERROR),

    /** SHK-7021: The number of successes or errors is not what the answer says. */
    OUTCOMES_DISAGREE("SHK-7021", Severity.WARNING),

    /** SHK-7040: This is neither a PDF nor a PNG file. */
    NOT_A_QR_FILE("SHK-7040", Severity.WARNING),

    /** SHK-7050: A name has ● in the place of a character the centre does not have. */
    SUBSTITUTE_IN_NAME("SHK-7050", Severity.WARNING),

    /** SHK-7051: A name has a character of the private area. */
    PRIVATE_CHARACTER_IN_NAME("SHK-7051", Severity.WARNING),

    /** SHK-7055: The qualification is not valid on that day. */
    NOT_VALID("SHK-7055", Severity.WARNING),

    /** SHK-7056: No qualification was found. */
    NO_QUALIFICATION("SHK-7056", Severity.WARNING),

    /** SHK-7057: Several qualifications were found. */
    SEVERAL_QUALIFICATIONS("SHK-7057", Severity.WARNING),

    /** SHK-7080: Strict parsing refused this unit. */
    UNIT_REFUSED_BY_STRICT_PARSING("SHK-7080", Severity.ERROR),

    /** SHK-7081: The QR code is not of the form that was asked for. */
    QR_FILE_OF_ANOTHER_FORM("SHK-7081", Severity.WARNING),

    /** SHK-7085: The answer does not say how many units it holds. */
    COMPLETENESS_UNKNOWN("SHK-7085", Severity.WARNING),

    /** SHK-8001: The stick is not there. */
    STICK_MISSING("SHK-8001", Severity.ERROR),

    /** SHK-8002: The stick cannot be written: it is write-protected, or the rights are missing. */
    STICK_NOT_WRITABLE("SHK-8002", Severity.ERROR),

    /** SHK-8003: The stick is full. */
    STICK_FULL("SHK-8003", Severity.ERROR),

    /** SHK-8004: Reading or writing the stick failed. */
    STICK_FAILED("SHK-8004", Severity.ERROR),

    /** SHK-8005: What was written cannot be read back from the stick: nothing was carried. */
    STICK_NOT_READ_BACK("SHK-8005", Severity.ERROR),

    /** SHK-8006: The keys of the two sides were not exchanged yet. */
    NOT_PAIRED("SHK-8006", Severity.ERROR),

    /** SHK-8007: This is not the public key of a spool or courier. */
    NOT_A_KEY("SHK-8007", Severity.ERROR),

    /** SHK-8008: This spool belongs to another medical institution. */
    SPOOL_OF_ANOTHER_INSTITUTION("SHK-8008", Severity.ERROR),

    /** SHK-8010: The batch is damaged or was not written to its end. */
    BATCH_DAMAGED("SHK-8010", Severity.ERROR),

    /** SHK-8011: The batch was signed by somebody whose key is not known here. */
    BATCH_FROM_STRANGER("SHK-8011", Severity.ERROR),

    /** SHK-8012: The batch is for somebody else. */
    BATCH_FOR_ANOTHER("SHK-8012", Severity.ERROR),

    /** SHK-8013: This batch was taken before. */
    BATCH_KNOWN("SHK-8013", Severity.ERROR),

    /** SHK-8014: A newer batch was taken before. */
    BATCH_OLDER("SHK-8014", Severity.ERROR),

    /** SHK-8015: The batch is too old. */
    BATCH_EXPIRED("SHK-8015", Severity.ERROR),

    /** SHK-8016: The batch was made in the future. */
    BATCH_FROM_FUTURE("SHK-8016", Severity.ERROR),

    /** SHK-8017: The batch goes the other way: requests where answers are expected, or the reverse. */
    BATCH_WRONG_DIRECTION("SHK-8017", Severity.ERROR),

    /** SHK-8018: The batch belongs to another medical institution. */
    BATCH_WRONG_INSTITUTION("SHK-8018", Severity.ERROR),

    /** SHK-8019: The batch has a version that is not known here. */
    BATCH_VERSION_UNKNOWN("SHK-8019", Severity.ERROR),

    /** SHK-8020: The batch acknowledges what was never sent from here. */
    BATCH_UNSENT("SHK-8020", Severity.ERROR),

    /** SHK-8021: What is in the batch is not what its roll call says. */
    ROLL_CALL_MISMATCH("SHK-8021", Severity.ERROR),

    /** SHK-8022: The batch exceeds a limit of size or count. */
    BATCH_TOO_LARGE("SHK-8022", Severity.ERROR),

    /** SHK-8030: Only .xml, .zip and .pdf with a name of the protocol pass. */
    FILE_KIND_NOT_ALLOWED("SHK-8030", Severity.ERROR),

    /** SHK-8031: The content of the file is not what its name says, or holds what must not pass. */
    FILE_CONTENT_NOT_ALLOWED("SHK-8031", Severity.ERROR),

    /** SHK-8032: The file is larger than allowed. */
    FILE_TOO_LARGE("SHK-8032", Severity.ERROR),

    /** SHK-8033: This is a link, or otherwise not the plain file or folder that is expected. */
    FILE_NOT_PLAIN("SHK-8033", Severity.ERROR),

    /** SHK-8034: The malware scanner refused the file. */
    MALWARE_FOUND("SHK-8034", Severity.ERROR),

    /** SHK-8035: This answers none of the requests that wait here. */
    ANSWER_UNEXPECTED("SHK-8035", Severity.ERROR),

    /** SHK-8036: The file ends in the middle. */
    FILE_CUT_OFF("SHK-8036", Severity.ERROR),

    /** SHK-8040: The bag has no declaration (bagit.txt), or one of another form. */
    BAG_NOT_DECLARED("SHK-8040", Severity.ERROR),

    /** SHK-8041: A manifest of the bag is missing or cannot be read. */
    BAG_MANIFEST_UNUSABLE("SHK-8041", Severity.ERROR),

    /** SHK-8042: A file that the bag lists is missing. */
    BAG_FILE_MISSING("SHK-8042", Severity.ERROR),

    /** SHK-8043: A file of the bag has another content than listed. */
    BAG_FILE_CHANGED("SHK-8043", Severity.ERROR),

    /** SHK-8044: There is a file in the bag that it does not list. */
    BAG_FILE_UNLISTED("SHK-8044", Severity.ERROR),

    /** SHK-8045: The bag names a path that leads out of it or is not portable. */
    BAG_PATH_UNSAFE("SHK-8045", Severity.ERROR),

    /** SHK-8046: The bag asks for files from elsewhere (fetch.txt). */
    BAG_FETCH_NOT_ALLOWED("SHK-8046", Severity.ERROR),

    /** SHK-8047: The bag is not one that was exported from here. */
    BAG_NOT_OURS("SHK-8047", Severity.ERROR);

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
     * Finds a code as it stands in a message or in the documentation.
     *
     * @param code such as {@code SHK-2900}
     * @return the code, empty when there is none
     */
    public static Optional<DiagnosticCode> find(String code) {
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
