package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.xml.XmlLimits;

/** Judges XML by its document element, PDF and zip by their end records. Immutable and thread-safe. */
public final class ContentCompleteness implements AnswerCompleteness {

    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
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
            default -> isUtf16(head) ? Verdict.BROKEN : xml(bytes(document, 0, limits.documentBytes() + 1));
        };
    }

    private static boolean isBeginningOf(String magic, String head) {
        return head.length() < magic.length() && magic.startsWith(head);
    }

    private Verdict xml(byte[] bytes) {
        if (bytes.length > limits.documentBytes()) {
            return Verdict.BROKEN;
        }
        if (bytes[bytes.length - 1] == NOT_WRITTEN_YET) {
            return Verdict.UNFINISHED;
        }
        return Stream.of(WireCharset.UTF_8, WireCharset.SHIFT_JIS)
                .map(charset -> markup(text(bytes, charset)))
                .filter(verdict -> verdict != Verdict.BROKEN)
                .findFirst()
                .orElse(Verdict.BROKEN);
    }

    /**
     * Markup is ASCII in both character sets of the protocol; so what a wrong one makes of the characters does no harm. Only names in
     * Japanese, and 従 with a closing bracket as its second byte, need the right one. NUL bytes are room that a writer has reserved.
     */
    private Verdict markup(String document) {
        try {
            readToEnd(input.open(document));
            return Verdict.COMPLETE;
        } catch (MalformedAnswerException e) {
            boolean mayBeMended = e.code() == DiagnosticCode.TRUNCATED || document.indexOf(NOT_WRITTEN_YET) >= 0;
            return mayBeMended ? Verdict.UNFINISHED : Verdict.BROKEN;
        }
    }

    /** Without a character at the end of which not all bytes are there yet. */
    private static String text(byte[] bytes, WireCharset charset) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        charset.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(bytes), text, false);
        String decoded = text.flip().toString();
        return decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
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
