package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Payload;
import jp.shikaku.xml.XmlLimits;

/** Judges XML by its document element, PDF and zip by their end records. Immutable and thread-safe. */
public final class ContentCompleteness implements AnswerCompleteness {

    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
    private static final char NOT_WRITTEN_YET = '\0';

    private final XmlInput input;
    private final XmlLimits limits;

    /**
     * A judge.
     *
     * @param input opens XML
     * @param limits the limits of an XML document
     */
    public ContentCompleteness(XmlInput input, XmlLimits limits) {
        this.input = input;
        this.limits = limits;
    }

    @Override
    public Verdict of(Payload document) throws IOException {
        String head = latin1(document, 0, 4);
        if (Stream.of(UTF_8_MARK, EndRecords.PDF, EndRecords.ZIP).anyMatch(magic -> isBeginningOf(magic, head))) {
            return Verdict.UNFINISHED;
        }
        return switch (head) {
            case EndRecords.PDF -> EndRecords.pdf(tail(document, EndRecords.PDF_TAIL));
            case EndRecords.ZIP -> EndRecords.zip(tail(document, EndRecords.ZIP_TAIL), document.size());
            default -> xml(latin1(document, 0, limits.documentBytes() + 1));
        };
    }

    private static boolean isBeginningOf(String magic, String head) {
        return head.length() < magic.length() && magic.startsWith(head);
    }

    /**
     * Markup is ASCII in both character sets of the protocol, and none of its bytes occurs inside a character; so the character set need
     * not be known, nor a character that is cut be mended. NUL bytes are room that a writer has reserved.
     */
    private Verdict xml(String document) {
        if (document.length() > limits.documentBytes() || isUtf16(document)) {
            return Verdict.BROKEN;
        }
        if (document.charAt(document.length() - 1) == NOT_WRITTEN_YET) {
            return Verdict.UNFINISHED;
        }
        try {
            readToEnd(input.open(document.startsWith(UTF_8_MARK) ? document.substring(UTF_8_MARK.length()) : document));
            return Verdict.COMPLETE;
        } catch (MalformedAnswerException e) {
            boolean mayBeMended = e.code() == DiagnosticCode.TRUNCATED || document.indexOf(NOT_WRITTEN_YET) >= 0;
            return mayBeMended ? Verdict.UNFINISHED : Verdict.BROKEN;
        }
    }

    /** Half of its bytes are NUL, too. */
    private static boolean isUtf16(String document) {
        return Stream.of("\u00fe\u00ff", "\u00ff\u00fe", "<\0?\0", "\0<\0?").anyMatch(document::startsWith);
    }

    private static void readToEnd(XMLStreamReader reader) {
        try {
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
    }

    private static String tail(Payload document, int length) throws IOException {
        return latin1(document, Math.max(0, document.size() - length), length);
    }

    /** One character for each byte. */
    private static String latin1(Payload document, long from, int length) throws IOException {
        try (InputStream stream = document.open()) {
            stream.skipNBytes(from);
            return new String(stream.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
    }
}
