package jp.shikaku.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
            DiagnosticCode.NOT_VALID, DiagnosticCode.SUBSTITUTE_IN_NAME, DiagnosticCode.PRIVATE_CHARACTER_IN_NAME);

    static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    static final TerminalProfile UTF_8 = TerminalProfile.standard();
    static final TerminalProfile SHIFT_JIS =
            TerminalProfile.builder().charset(WireCharset.SHIFT_JIS).build();

    private static final List<String> GOLDEN = List.of(
            "OQSsiquc01req_202611210001.xml",
            "OQSsiquc01res_202611210001.xml",
            "OQSsiquc01res_202611210002.xml",
            "OQSsiquc01res_202611210003.xml",
            "OQSsiquc01res_202611210004.xml",
            "OQSsiquc01res_202611210005.xml",
            "OQSsiquc01res_202611210006.xml",
            "OQSsiquc01res_face_99100000180a1b2c3d4e5f60718293_20261121093015.xml",
            "OQSsiquc01res_face_99100000180f1e2d3c4b5a69788796_20261121094502.xml",
            "YZKsiquc01req_042611211030000101.xml",
            "YZKsiquc01res_042611211030000101.xml",
            "YZKsiquc01res_042611211031000102.xml",
            "TKKsiquc01req_022611211032000101.xml",
            "TKKsiquc01res_022611211032000101.xml",
            "OQSsiimm01req_202611210050.xml",
            "OQSsiimm01res_202611210050.xml");

    private static final Map<MessageId, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Documents() {}

    static Stream<String> golden() {
        return GOLDEN.stream();
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
