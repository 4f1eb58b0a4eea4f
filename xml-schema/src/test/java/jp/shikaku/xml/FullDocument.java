package jp.shikaku.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document with every element of a schema filled in, made from the schema alone. */
final class FullDocument {

    /** A value of each simple type that is no code list. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("Text", "見本"),
            Map.entry("Name", "見本"),
            Map.entry("Date", "20261121"),
            Map.entry("DateTime", "20261121093015"),
            Map.entry("Month", "202611"),
            Map.entry("Yen", "10000"),
            Map.entry("Quantity", "1.50"),
            Map.entry("Times", "14"),
            Map.entry("Count", "2"),
            Map.entry("ReceptionNumber", "2026112100000101"),
            Map.entry("Percent", "030"),
            Map.entry("InsurerNumber", "06990014"),
            Map.entry("InstitutionCode", "9910000018"),
            Map.entry("CardSymbol", "架空12"),
            Map.entry("CardNumber", "3456"),
            Map.entry("BranchNumber", "01"),
            Map.entry("ReferenceNumber", "000777"),
            Map.entry("FileIdentifier", "rx-000123"),
            Map.entry("ArbitraryIdentifier", "p0101"),
            Map.entry("InquiryInformation", "QUALIFICATION"),
            Map.entry("PostNumber", "999-0001"),
            Map.entry("QrFile", "JVBERi0xLjQKJSVFT0YK"));

    private final Document types = schema("types");
    private final Set<String> elements = new TreeSet<>();
    private final String text;

    FullDocument(String schemaName) {
        Element root = child(schema(schemaName).getDocumentElement(), "element").orElseThrow();
        text = element(root, "");
    }

    String text() {
        return text;
    }

    /** Parent and element, separated by a slash. */
    Set<String> elements() {
        return elements;
    }

    private String element(Element declaration, String parent) {
        String name = declaration.getAttribute("name");
        if (!parent.isEmpty()) {
            elements.add(parent + "/" + name);
        }
        String content = content(declaration.getAttribute("type"), name);
        String one = "<" + name + ">" + content + "</" + name + ">";
        return declaration.getAttribute("maxOccurs").equals("unbounded") ? one + one : one;
    }

    private String content(String type, String name) {
        Optional<Element> complex = global("complexType", type);
        if (complex.isPresent()) {
            return children(complex.get(), name);
        }
        return Optional.ofNullable(VALUES.get(type)).orElseGet(() -> firstCode(type));
    }

    private String children(Element particle, String parent) {
        StringBuilder content = new StringBuilder();
        for (Element child : Documents.children(particle)) {
            switch (local(child)) {
                case "element" -> content.append(element(child, parent));
                case "group" ->
                    content.append(
                            children(global("group", child.getAttribute("ref")).orElseThrow(), parent));
                case "sequence", "complexContent" -> content.append(children(child, parent));
                case "extension" -> {
                    String base = child.getAttribute("base");
                    content.append(children(global("complexType", base).orElseThrow(), parent));
                    content.append(children(child, parent));
                }
                default -> {}
            }
        }
        return content.toString();
    }

    private String firstCode(String type) {
        Element restriction =
                child(global("simpleType", type).orElseThrow(), "restriction").orElseThrow();
        return child(restriction, "enumeration").orElseThrow().getAttribute("value");
    }

    private Optional<Element> global(String kind, String name) {
        return Documents.children(types.getDocumentElement()).stream()
                .filter(element -> local(element).equals(kind))
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst();
    }

    private static Optional<Element> child(Element parent, String kind) {
        List<Element> children = Documents.children(parent);
        return children.stream().filter(child -> local(child).equals(kind)).findFirst();
    }

    private static String local(Element element) {
        return element.getTagName().replaceFirst(".*:", "");
    }

    private static Document schema(String name) {
        try (InputStream stream = Documents.schema(name).openStream()) {
            return Documents.parse(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
