package jp.shikaku.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.xml.internal.mapping.MessageBinding;
import jp.shikaku.xml.internal.mapping.MessageBindings;
import jp.shikaku.xml.internal.naming.ElementNames;
import jp.shikaku.xml.internal.reading.ContentCompleteness;
import jp.shikaku.xml.internal.reading.DocumentPlaces;
import jp.shikaku.xml.internal.reading.ElementSearch;
import jp.shikaku.xml.internal.reading.EncryptedFile;
import jp.shikaku.xml.internal.reading.InboundDocument;
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
 * <p>A message with a list (一括) can be of any length: it is written row by row, and {@link #open} reads its units one after the other, from
 * a plain document or a zip file. For it the profile's {@link jp.shikaku.core.port.BulkLimits} count, and the limits of a document are
 * those of each row.
 *
 * <p>Where the JAXB runtime was left out, each call that reads or writes fails with {@link DiagnosticCode#NO_XML_RUNTIME}.
 */
public final class JaxbMessageCodec implements MessageCodec {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final XmlLimits limits;
    private final ParsingPolicy parsing;
    private final boolean checkingRequests;
    private final XmlInput input;
    private final XmlInput withFile;
    private final XmlInput unlimited;
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
        this(limits, ParsingPolicy.lenient(), false);
    }

    private JaxbMessageCodec(XmlLimits limits, ParsingPolicy parsing, boolean checkingRequests) {
        this.limits = limits;
        this.parsing = parsing;
        this.checkingRequests = checkingRequests;
        this.input = new XmlInput(limits);
        this.withFile = new XmlInput(limits.withFile());
        this.unlimited = new XmlInput(limits.withoutSize());
    }

    /**
     * The same codec with another way of taking odd answers.
     *
     * @param policy the policy; {@link ParsingPolicy#lenient()} unless set
     * @return a codec that follows it
     */
    public JaxbMessageCodec parsing(ParsingPolicy policy) {
        return new JaxbMessageCodec(limits, policy, checkingRequests);
    }

    /**
     * The same codec, which also holds what it writes against the schema before it lets it out. What this library builds always follows
     * it, as its tests show; this is a second look for those who want one.
     *
     * @return a codec that refuses with {@link DiagnosticCode#WRITTEN_AGAINST_SCHEMA}
     */
    public JaxbMessageCodec checkingWhatIsWritten() {
        return new JaxbMessageCodec(limits, parsing, true);
    }

    /** {@inheritDoc} */
    @Override
    public Set<MessageId> supported() {
        return MessageBindings.ids();
    }

    /** {@inheritDoc} */
    @Override
    public Payload encode(Message message, TerminalProfile profile) {
        return PdfAnswers.of(message).orElseGet(() -> write(message, profile));
    }

    private Payload write(Message message, TerminalProfile profile) {
        ElementNames names = ElementNames.of(message.messageId(), profile);
        MessageBinding<?, ?> binding = MessageBindings.of(message.messageId());
        Payload document = binding.write(message, writer, names, profile);
        if (checkingRequests) {
            requireSchema(binding, text(binding, document, profile), names);
        }
        return document;
    }

    private void requireSchema(MessageBinding<?, ?> binding, InboundText document, ElementNames names) {
        XMLStreamReader parser = names.canonical(inputFor(binding).open(document.text()));
        List<Violation> violations = binding.differences(parser).stream()
                .map(path ->
                        Violation.of(DiagnosticCode.WRITTEN_AGAINST_SCHEMA, path.substring(path.lastIndexOf('/') + 1)))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidRequestException(violations);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransportException if the bytes cannot be read
     */
    @Override
    public Decoded decode(MessageId messageId, Payload document, TerminalProfile profile) {
        MessageBinding<?, ?> binding = MessageBindings.of(messageId);
        Decoded decoded = pdf(binding, document, profile)
                .orElseGet(() -> read(binding, text(binding, document, profile), profile));
        parsing.requireAcceptable(decoded.notices());
        return decoded;
    }

    private Optional<Decoded> pdf(MessageBinding<?, ?> binding, Payload document, TerminalProfile profile) {
        return binding.isList() ? Optional.empty() : PdfAnswers.read(binding.id(), single(document, profile));
    }

    private Decoded read(MessageBinding<?, ?> binding, InboundText text, TerminalProfile profile) {
        return parsing.isComparing()
                ? binding.compare(inputFor(binding), text, profile)
                : binding.read(inputFor(binding), text, profile);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TransportException if the bytes cannot be read
     */
    @Override
    public BulkDocument open(MessageId messageId, Payload document, TerminalProfile profile) {
        try {
            MessageBinding<?, ?> binding = MessageBindings.of(messageId);
            BulkDocument result = binding.open(
                    InboundDocument.of(
                            document,
                            profile.wireNames().wireId(messageId),
                            profile.bulk().maximumSize()),
                    input,
                    ElementNames.of(messageId, profile),
                    parsing::accepts);
            requireAcceptableHead(result);
            return result;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void requireAcceptableHead(BulkDocument result) {
        try {
            parsing.requireAcceptable(result.head().notices());
        } catch (MalformedAnswerException e) {
            result.close();
            throw e;
        }
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
        MessageBinding<?, ?> binding = MessageBindings.of(messageId);
        return pdf(binding, document, profile)
                .orElseGet(() -> binding.compare(inputFor(binding), text(binding, document, profile), profile))
                .notices();
    }

    /** Where the elements of a document stand; a PDF has none. */
    DocumentPlaces places(MessageId messageId, Payload document, TerminalProfile profile) {
        MessageBinding<?, ?> binding = MessageBindings.of(messageId);
        if (pdf(binding, document, profile).isPresent()) {
            return DocumentPlaces.none();
        }
        ElementNames names = ElementNames.of(messageId, profile);
        return DocumentPlaces.of(names.canonical(
                inputFor(binding).open(text(binding, document, profile).text())));
    }

    /** {@inheritDoc} */
    @Override
    public AnswerCompleteness completeness() {
        return new ContentCompleteness(unlimited);
    }

    private XmlInput inputFor(MessageBinding<?, ?> binding) {
        return binding.isList() ? unlimited : binding.holdsFile() ? withFile : input;
    }

    private byte[] single(Payload document, TerminalProfile profile) {
        try {
            byte[] bytes = bytes(document, (int) Math.min(limits.documentBytes(), profile.maximumAnswerSize()));
            EncryptedFile.refuse(bytes);
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>It has where an element begins that stands in answers about drugs, treatment or checkups only, also of a document that is broken;
     * what is not looked into, as a PDF or an unreadable zip file, is taken to have some. One that is encrypted shows nothing to anybody.
     *
     * @throws TransportException if the bytes cannot be read
     */
    @Override
    public boolean showsMedicalInformation(MessageId messageId, Payload document, TerminalProfile profile) {
        try {
            return !EncryptedFile.isEncrypted(document)
                    && showsMedicalInformation(InboundDocument.unpacked(
                            document,
                            profile.wireNames().wireId(messageId),
                            profile.bulk().maximumSize()));
        } catch (MalformedAnswerException e) {
            return true;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static boolean showsMedicalInformation(Payload plain) throws IOException {
        return InboundDocument.isPdf(plain) || MedicalElements.SEARCH.finds(plain);
    }

    /** Made when it is first needed. */
    private static final class MedicalElements {

        private static final ElementSearch SEARCH = new ElementSearch(MessageBindings.medicalElements());
    }

    private InboundText text(MessageBinding<?, ?> binding, Payload document, TerminalProfile profile) {
        try {
            return binding.isList()
                    ? wholeList(binding, document, profile)
                    : InboundText.decode(single(document, profile));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static InboundText wholeList(MessageBinding<?, ?> binding, Payload document, TerminalProfile profile)
            throws IOException {
        int limit = (int) Math.min(LARGEST_ARRAY, profile.bulk().maximumSize());
        return InboundText.decode(
                bytes(InboundDocument.unpacked(document, profile.wireNames().wireId(binding.id()), limit), limit));
    }

    private static TransportException unreadable(IOException e) {
        return new TransportException(DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.READING, HandOver.DELIVERED, e);
    }

    private static byte[] bytes(Payload document, int limit) throws IOException {
        try (InputStream stream = document.open()) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, limit + " bytes");
            }
            return bytes;
        }
    }
}
