package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;

/**
 * A document of any length, plain or in a zip file, whose character set is known; read from its beginning each time it is opened. Immutable
 * and thread-safe.
 *
 * @param document the XML document
 * @param charset its character set
 */
public record InboundDocument(Payload document, InboundCharset charset) {

    /**
     * Looks at a document.
     *
     * @param payload its bytes, plain or in a zip file
     * @param wireId how the message is called in file names
     * @param limit how many bytes it may have
     * @return the document
     * @throws MalformedAnswerException if it is too large, in no known character set, or the zip file is refused
     * @throws IOException if it cannot be read
     */
    public static InboundDocument of(Payload payload, MessageId wireId, long limit) throws IOException {
        Payload plain = unpacked(payload, wireId, limit);
        return new InboundDocument(plain, InboundCharset.of(plain));
    }

    /**
     * Looks whether a document is in a zip file.
     *
     * @param payload its bytes, plain or in a zip file
     * @param wireId how the message is called in file names
     * @param limit how many bytes it may have
     * @return the plain document
     * @throws MalformedAnswerException if it is encrypted or too large, or the zip file is refused
     * @throws IOException if it cannot be read
     */
    public static Payload unpacked(Payload payload, MessageId wireId, long limit) throws IOException {
        byte[] start = start(payload);
        EncryptedFile.refuse(start);
        Payload plain = begins(start, EndRecords.ZIP) ? ZippedDocument.find(payload, wireId, limit) : payload;
        if (plain.size() > limit) {
            throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, limit + " bytes");
        }
        return plain;
    }

    /**
     * Whether a document is a PDF.
     *
     * @param payload its bytes
     * @return whether it begins like one
     * @throws IOException if it cannot be read
     */
    public static boolean isPdf(Payload payload) throws IOException {
        return begins(start(payload), EndRecords.PDF);
    }

    private static byte[] start(Payload payload) throws IOException {
        try (InputStream stream = payload.open()) {
            return stream.readNBytes(EncryptedFile.START);
        }
    }

    private static boolean begins(byte[] start, String mark) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(mark);
    }

    /** A parser at the start of the document, with what must be closed after it. */
    Parsing parse(XmlInput input, RowGuard rows) throws IOException {
        DecodingReader text = new DecodingReader(document.open(), charset.charset());
        try {
            return new Parsing(input.open(text, rows), text);
        } catch (RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** A parser, and the text it reads. */
    record Parsing(GuardedReader parser, DecodingReader text) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
