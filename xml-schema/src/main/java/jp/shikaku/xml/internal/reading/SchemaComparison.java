package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.stax.StAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.MessageId;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Compares the documents of one message with its schema. Thread-safe. */
public final class SchemaComparison {

    /** What the validator says when an element stands where another is expected. */
    private static final String OUT_OF_PLACE = "cvc-complex-type.2.4.a";

    private final String name;
    private @Nullable Schema schema;

    /**
     * Comparisons with the schema of a message.
     *
     * @param id the message
     */
    public SchemaComparison(MessageId id) {
        this.name = "/META-INF/shikaku/xsd/" + id.value() + ".xsd";
    }

    /** Compiled at the first use, and once. */
    private synchronized Schema schema() {
        if (schema == null) {
            URL location = Objects.requireNonNull(SchemaComparison.class.getResource(name), name);
            try {
                schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(location);
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
        return schema;
    }

    /**
     * Compares a document that was read before, and so is well formed.
     *
     * @param document a parser at its start
     * @param reordered a parser at the start of the same in the order of the schema, without what is not known or repeated
     * @return where it differs, one notice for each place
     */
    public List<Notice> compare(XMLStreamReader document, XMLStreamReader reordered) {
        Map<String, Boolean> asItCame = misplacedByPath(document);
        Map<String, Boolean> inOrder = misplacedByPath(reordered);
        Stream<Notice> differences = asItCame.entrySet().stream()
                .map(found -> found.getValue() && !inOrder.containsKey(found.getKey())
                        ? new Notice(DiagnosticCode.SCHEMA_ORDER, found.getKey())
                        : new Notice(DiagnosticCode.SCHEMA_VIOLATION, found.getKey()));
        Stream<Notice> hiddenByOrder = inOrder.keySet().stream()
                .filter(path -> !asItCame.containsKey(path))
                .map(path -> new Notice(DiagnosticCode.SCHEMA_VIOLATION, path));
        return Stream.concat(differences, hiddenByOrder).toList();
    }

    /**
     * Holds a document against the schema as it stands.
     *
     * @param document a parser at its start
     * @return the paths where it differs
     */
    public Set<String> differences(XMLStreamReader document) {
        return misplacedByPath(document).keySet();
    }

    /** Each place that breaks a rule, and whether the rule is that of order. */
    private Map<String, Boolean> misplacedByPath(XMLStreamReader document) {
        PathReader reader = new PathReader(document);
        Findings findings = new Findings(reader);
        try {
            Validator validator = schema().newValidator();
            validator.setErrorHandler(findings);
            validator.validate(new StAXSource(reader));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The document was well formed before", e);
        }
        return findings.misplacedByPath;
    }

    /** Keeps the first finding of each place; what the validator says quotes values, and is dropped. */
    private static final class Findings extends DefaultHandler {

        private final Map<String, Boolean> misplacedByPath = new LinkedHashMap<>();
        private final PathReader reader;

        Findings(PathReader reader) {
            this.reader = reader;
        }

        @Override
        public void error(SAXParseException finding) {
            String rule = Objects.toString(finding.getMessage(), "");
            misplacedByPath.putIfAbsent(reader.path(), rule.startsWith(OUT_OF_PLACE));
        }
    }
}
