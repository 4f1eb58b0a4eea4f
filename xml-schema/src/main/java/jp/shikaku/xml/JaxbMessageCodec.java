package jp.shikaku.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.xml.internal.mapping.MessageBindings;
import jp.shikaku.xml.internal.naming.ElementNames;
import jp.shikaku.xml.internal.reading.ContentCompleteness;
import jp.shikaku.xml.internal.reading.InboundText;
import jp.shikaku.xml.internal.reading.PdfAnswers;
import jp.shikaku.xml.internal.reading.XmlInput;
import jp.shikaku.xml.internal.writing.DocumentWriter;

/**
 * The codec for the documents of the eligibility terminal: XML, and the PDFs that some answers come as. Immutable and thread-safe; one is enough for a program.
 *
 * <p>It writes strictly: fixed order of elements, no line breaks, no byte order mark, no character references, the same bytes each time.
 * A character that the character set of the terminal does not have is refused before anything is written.
 *
 * <p>It reads leniently what is well formed: elements by name and in any order, with a notice for each unknown element, unknown code and
 * value that cannot be interpreted. It refuses document types, entities, other character sets than UTF-8 and Shift_JIS, and whatever
 * exceeds a limit. A document of more bytes than {@link XmlLimits#documentBytes()} is refused whatever the profile of the terminal allows.
 *
 * <p>Where the JAXB runtime was left out, each call that reads or writes fails with {@link DiagnosticCode#NO_XML_RUNTIME}.
 */
public final class JaxbMessageCodec implements MessageCodec {

    private final XmlLimits limits;
    private final XmlInput input;
    private final DocumentWriter writer = new DocumentWriter();

    /** A codec with the default limits. Found with {@link java.util.ServiceLoader}. */
    public JaxbMessageCodec() {
        this(XmlLimits.defaults());
    }

    /**
     * A codec with limits of its own.
     *
     * @param limits the limits
     */
    public JaxbMessageCodec(XmlLimits limits) {
        this.limits = limits;
        this.input = new XmlInput(limits);
    }

    /** {@inheritDoc} */
    @Override
    public Set<MessageId> supported() {
        return MessageBindings.ids();
    }

    /** {@inheritDoc} */
    @Override
    public Payload encode(Message message, TerminalProfile profile) {
        return PdfAnswers.of(message).orElseGet(() -> Payload.of(write(message, profile)));
    }

    private byte[] write(Message message, TerminalProfile profile) {
        ElementNames names = ElementNames.of(message.messageId(), profile);
        return writer.write(MessageBindings.of(message.messageId()).toWire(message), names, profile);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransportException if the bytes cannot be read
     */
    @Override
    public Decoded decode(MessageId messageId, Payload document, TerminalProfile profile) {
        byte[] bytes = bytes(document, profile);
        return PdfAnswers.read(messageId, bytes)
                .orElseGet(() -> read(messageId, InboundText.decode(bytes), ElementNames.of(messageId, profile)));
    }

    private Decoded read(MessageId messageId, InboundText text, ElementNames names) {
        return MessageBindings.of(messageId).read(names.canonical(input.open(text.text())), text);
    }

    /**
     * Compares a document with the schema of what this library writes. The schema is ours, as the official one is not public: that an
     * answer differs does not make it wrong, and another order of elements is only for information.
     *
     * @param messageId which message it should be
     * @param document the document
     * @param profile sets the limits and the names of elements that are not confirmed
     * @return what {@link #decode} notes, and where else the document differs from the schema
     * @throws MalformedAnswerException if it cannot be read at all
     * @throws jp.shikaku.core.error.SetupException if the message is not known
     * @throws TransportException if the bytes cannot be read
     */
    public List<Notice> validate(MessageId messageId, Payload document, TerminalProfile profile) {
        byte[] bytes = bytes(document, profile);
        return PdfAnswers.read(messageId, bytes)
                .map(Decoded::notices)
                .orElseGet(() -> MessageBindings.of(messageId)
                        .validate(input, InboundText.decode(bytes), ElementNames.of(messageId, profile)));
    }

    /** {@inheritDoc} */
    @Override
    public AnswerCompleteness completeness() {
        return new ContentCompleteness(input, limits);
    }

    private byte[] bytes(Payload document, TerminalProfile profile) {
        int limit = (int) Math.min(limits.documentBytes(), profile.maximumAnswerSize());
        try (InputStream stream = document.open()) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, limit + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw new TransportException(DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.READING, HandOver.DELIVERED, e);
        }
    }
}
