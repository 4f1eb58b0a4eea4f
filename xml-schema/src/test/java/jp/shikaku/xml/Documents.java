package jp.shikaku.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.xml.internal.mapping.MessageBindings;
import jp.shikaku.xml.internal.reading.InboundText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Documents for the tests: the golden ones, and what the tests ask of a document, answered without the code under test. */
final class Documents {

    /** What was understood, but a person should know. */
    static final Set<DiagnosticCode> ABOUT_CONTENT = Set.of(
            DiagnosticCode.NOT_VALID,
            DiagnosticCode.NO_QUALIFICATION,
            DiagnosticCode.SEVERAL_QUALIFICATIONS,
            DiagnosticCode.SUBSTITUTE_IN_NAME,
            DiagnosticCode.PRIVATE_CHARACTER_IN_NAME);

    static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    static final TerminalProfile UTF_8 = profile(WireCharset.UTF_8);
    static final TerminalProfile SHIFT_JIS = profile(WireCharset.SHIFT_JIS);

    private static final Map<MessageId, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Documents() {}

    /** Everything that is not confirmed goes by the names of this library. */
    private static TerminalProfile profile(WireCharset charset) {
        return TerminalProfile.builder()
                .charset(charset)
                .wireNames(MessageCatalogue.canonicalNames())
                .build();
    }

    static Stream<String> golden() {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(Documents.class.getResource("/golden")).toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The results of the exchanges in two steps that hold people. */
    static List<String> goldenResults() {
        return golden().filter(name -> BulkExchange.of(messageId(name))
                        .filter(exchange -> exchange.result().equals(messageId(name)))
                        .isPresent())
                .filter(name -> new String(golden(name), StandardCharsets.UTF_8).contains("<BulkConfirmUnit>"))
                .toList();
    }

    static byte[] golden(String fileName) {
        return resource("/golden/" + fileName);
    }

    static byte[] resource(String path) {
        try (InputStream stream = Documents.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageId messageId(String fileName) {
        return MessageId.of(fileName.startsWith("OQSsiquc01res_face") ? "OQSsiquc01res_face" : fileName.split("_")[0]);
    }

    static Decoded decode(MessageId id, byte[] document) {
        return CODEC.decode(id, Payload.of(document), UTF_8);
    }

    static Decoded decode(MessageId id, String document) {
        return decode(id, document.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] encode(Message message, TerminalProfile profile) {
        return bytes(CODEC.encode(message, profile));
    }

    static byte[] bytes(Payload payload) {
        try (InputStream stream = payload.open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws when the document does not follow the schema of its message. */
    static void validate(MessageId id, byte[] document) throws SAXException, IOException {
        String text = InboundText.decode(document).text();
        SCHEMAS.computeIfAbsent(id, Documents::compileSchema)
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
    }

    private static Schema compileSchema(MessageId id) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema(id.value()));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static URL schema(String name) {
        return Objects.requireNonNull(
                MessageBindings.class.getResource("/META-INF/shikaku/xsd/" + name + ".xsd"), name);
    }

    static Document parse(InputStream stream) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every element with text: its path and the text, padding removed, sorted. */
    static List<String> leaves(byte[] document) {
        List<String> leaves = new ArrayList<>();
        collectLeaves(parse(new ByteArrayInputStream(document)).getDocumentElement(), "", leaves);
        return leaves.stream().sorted().toList();
    }

    private static void collectLeaves(Element element, String parent, List<String> leaves) {
        String path = parent + "/" + element.getTagName();
        List<Element> children = children(element);
        children.forEach(child -> collectLeaves(child, path, leaves));
        String text = element.getTextContent().strip();
        if (children.isEmpty() && !text.isEmpty()) {
            leaves.add(path + "=" + text);
        }
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static byte[] prefix(byte[] document, int length) {
        return Arrays.copyOf(document, length);
    }
}
