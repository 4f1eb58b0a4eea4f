package jp.shikaku.xml;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.xml.internal.reading.DocumentPlaces;

/**
 * Holds whole documents against the schema and the rules, for support and for those who write documents without this library. Thread-safe.
 *
 * <p>A request must follow both: an element, code or value that is not as the schema has it is an error there. The schema of an answer is
 * ours, so that differing from it is a warning, and another order or a new element only information. A value that is there and cannot be
 * read is told as that, not as missing too.
 */
public final class DocumentInspector {

    /** Values that are there, but that the rules cannot see. */
    private static final Set<DiagnosticCode> UNREADABLE =
            EnumSet.of(DiagnosticCode.INVALID_DATE, DiagnosticCode.INVALID_NUMBER, DiagnosticCode.INVALID_IDENTIFIER);

    private static final Set<DiagnosticCode> MISSED =
            EnumSet.of(DiagnosticCode.REQUIRED, DiagnosticCode.BRANCH_MISSING);

    private static final Set<DiagnosticCode> OF_THE_SCHEMA = EnumSet.of(
            DiagnosticCode.UNKNOWN_ELEMENT,
            DiagnosticCode.UNKNOWN_CODE,
            DiagnosticCode.INVALID_DATE,
            DiagnosticCode.INVALID_NUMBER,
            DiagnosticCode.INVALID_IDENTIFIER,
            DiagnosticCode.REPEATED_ELEMENT,
            DiagnosticCode.SCHEMA_ORDER,
            DiagnosticCode.SCHEMA_VIOLATION);

    private final JaxbMessageCodec codec;
    private final RuleValidator rules;

    /**
     * An inspector.
     *
     * @param codec reads the documents
     * @param rules checks what they say
     */
    public DocumentInspector(JaxbMessageCodec codec, RuleValidator rules) {
        this.codec = codec;
        this.rules = rules;
    }

    /**
     * Inspects one document.
     *
     * @param messageId which message it should be
     * @param document the document
     * @param profile sets the limits
     * @return what is not understood and where it differs from the schema, in the order of the document, then the rules it breaks
     * @throws jp.shikaku.core.error.MalformedAnswerException if it cannot be read at all
     * @throws jp.shikaku.core.error.SetupException if the message is not known
     * @throws jp.shikaku.core.error.TransportException if the bytes cannot be read
     */
    public List<DocumentFinding> inspect(MessageId messageId, Payload document, TerminalProfile profile) {
        Message message = codec.decode(messageId, document, profile).message();
        DocumentPlaces places = codec.places(messageId, document, profile);
        List<Notice> notices = codec.validate(messageId, document, profile);
        boolean request = message instanceof AnyRequest;
        Stream<DocumentFinding> differing = notices.stream().map(notice -> finding(notice, places, request));
        Stream<DocumentFinding> broken = rules.validate(message).stream()
                .map(violation -> finding(violation, places))
                .filter(finding -> !isThereUnreadable(finding, notices));
        return Stream.concat(differing, broken).toList();
    }

    /** Whether what the rules miss was told as unreadable. */
    private static boolean isThereUnreadable(DocumentFinding finding, List<Notice> notices) {
        return MISSED.contains(finding.code())
                && notices.stream()
                        .filter(notice -> UNREADABLE.contains(notice.code()))
                        .anyMatch(notice -> notice.path().equals(finding.path()));
    }

    private static DocumentFinding finding(Notice notice, DocumentPlaces places, boolean request) {
        Severity severity = request && OF_THE_SCHEMA.contains(notice.code()) ? Severity.ERROR : notice.severity();
        return new DocumentFinding(notice.code(), severity, notice.path(), places.line(notice.path()));
    }

    private static DocumentFinding finding(Violation violation, DocumentPlaces places) {
        String path = places.path(violation.field(), violation.path()).orElse(violation.field());
        return new DocumentFinding(violation.code(), violation.severity(), path, places.line(path));
    }
}
