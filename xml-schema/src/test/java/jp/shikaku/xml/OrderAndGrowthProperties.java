package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.FaceResult;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What terminals may do to an answer without changing what it says: order its elements as they like, and add new ones. */
class OrderAndGrowthProperties {

    @Property(tries = 100)
    void decode_siblingsInAnotherOrder_readsTheSame(@ForAll("answers") FaceResult answer, @ForAll long seed) {
        Document document = document(answer);

        shuffle(document.getDocumentElement(), new Random(seed));

        Decoded shuffled = decode(document);
        assertThat(Answers.withoutNotices((FaceResult) shuffled.message())).isEqualTo(answer);
        assertThat(shuffled.notices())
                .containsExactlyInAnyOrderElementsOf(decode(document(answer)).notices());
    }

    @Property(tries = 100)
    void decode_unknownElementAdded_isNotedOnceAndChangesNothingElse(
            @ForAll("answers") FaceResult answer, @ForAll long seed) {
        Random random = new Random(seed);
        Document document = document(answer);
        List<Notice> before = decode(document).notices();

        String path = addUnknown(document, random);

        Decoded grown = decode(document);
        assertThat(Answers.withoutNotices((FaceResult) grown.message())).isEqualTo(answer);
        List<Notice> expected = new ArrayList<>(before);
        expected.add(new Notice(DiagnosticCode.UNKNOWN_ELEMENT, path));
        assertThat(grown.notices()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Provide
    Arbitrary<FaceResult> answers() {
        return new MessageArbitraries(WireCharset.UTF_8, MessageArbitraries.Mistake.UNKNOWN_CODES).of(FaceResult.class);
    }

    private static Document document(FaceResult answer) {
        return Documents.parse(new ByteArrayInputStream(Documents.encode(answer, Documents.UTF_8)));
    }

    private static Decoded decode(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return Documents.decode(FaceResult.MESSAGE_ID, bytes.toByteArray());
    }

    /** Any order of names; among elements of one name the order stays. */
    private static void shuffle(Element element, Random random) {
        List<Element> children = Documents.children(element);
        Map<String, Deque<Element>> byName = new HashMap<>();
        children.forEach(child -> byName.computeIfAbsent(child.getTagName(), name -> new ArrayDeque<>())
                .add(child));
        List<String> names =
                new ArrayList<>(children.stream().map(Element::getTagName).toList());
        Collections.shuffle(names, random);
        names.forEach(name -> element.appendChild(byName.get(name).remove()));
        children.forEach(child -> shuffle(child, random));
    }

    private static String addUnknown(Document document, Random random) {
        List<Element> elements = new ArrayList<>();
        collect(document.getDocumentElement(), elements);
        Element parent = elements.get(random.nextInt(elements.size()));
        Element unknown = document.createElement("NewInThisYear");
        unknown.appendChild(document.createElement("Sex1")).setTextContent("9");
        unknown.setAttribute("kind", "1");
        List<Element> siblings = Documents.children(parent);
        parent.insertBefore(unknown, siblings.isEmpty() ? null : siblings.get(random.nextInt(siblings.size())));
        return path(unknown);
    }

    private static void collect(Element element, List<Element> elements) {
        elements.add(element);
        Documents.children(element).forEach(child -> collect(child, elements));
    }

    private static String path(Node node) {
        if (node.getParentNode() instanceof Document) {
            return "/" + node.getNodeName();
        }
        int number = 1;
        for (Node before = node.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            number += before.getNodeName().equals(node.getNodeName()) ? 1 : 0;
        }
        return path(node.getParentNode()) + "/" + node.getNodeName() + (number > 1 ? "[" + number + "]" : "");
    }
}
