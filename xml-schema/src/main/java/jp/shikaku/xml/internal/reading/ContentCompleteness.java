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
import jp.shikaku.core.port.WireCharset;

/** Judges XML by its document element, PDF and zip by their end records, with little memory. Immutable and thread-safe. */
public final class ContentCompleteness implements AnswerCompleteness {

    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

    private final XmlInput input;

    /**
     * A judge. How large a document may be is not for it to say.
     *
     * @param input opens XML of any length
     */
    public ContentCompleteness(XmlInput input) {
        this.input = input;
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
            default -> isUtf16(head) ? Verdict.BROKEN : xml(document);
        };
    }

    private static boolean isBeginningOf(String magic, String head) {
        return head.length() < magic.length() && magic.startsWith(head);
    }

    private Verdict xml(Payload document) throws IOException {
        Verdict asUtf8 = markup(document, WireCharset.UTF_8);
        return asUtf8 == Verdict.BROKEN ? markup(document, WireCharset.SHIFT_JIS) : asUtf8;
    }

    /**
     * Markup is ASCII in both character sets of the protocol; so what a wrong one makes of the characters does no harm. Only names in
     * Japanese, and 従 with a closing bracket as its second byte, need the right one. NUL bytes are room that a writer has reserved.
     */
    private Verdict markup(Payload document, WireCharset charset) throws IOException {
        try (DecodingReader text = new DecodingReader(document.open(), charset)) {
            return markup(text);
        }
    }

    private Verdict markup(DecodingReader text) {
        try {
            readToEnd(input.open(text, RowGuard.NONE));
            return Verdict.COMPLETE;
        } catch (MalformedAnswerException e) {
            boolean mayBeMended = e.code() == DiagnosticCode.TRUNCATED || text.hasRoomReserved();
            return mayBeMended ? Verdict.UNFINISHED : Verdict.BROKEN;
        }
    }

    /** Half of its bytes are NUL, too. */
    private static boolean isUtf16(String head) {
        return Stream.of("\u00fe\u00ff", "\u00ff\u00fe", "<\0?\0", "\0<\0?").anyMatch(head::startsWith);
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
        return new String(bytes(document, from, length), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Payload document, long from, int length) throws IOException {
        try (InputStream stream = document.open()) {
            stream.skipNBytes(from);
            return stream.readNBytes(length);
        }
    }
}
