package jp.shikaku.xml.internal.writing;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.port.WireCharset;
import org.codehaus.stax2.util.StreamWriterDelegate;

/** Folds the text of each element for its character set, and collects what cannot be written there. Not thread-safe. */
final class CheckedWriter extends StreamWriterDelegate {

    private final WireCharset charset;
    private final List<Violation> violations = new ArrayList<>();
    private String element = "";

    CheckedWriter(XMLStreamWriter writer, WireCharset charset) {
        super(writer);
        this.charset = charset;
    }

    List<Violation> violations() {
        return violations;
    }

    @Override
    public void writeStartElement(String prefix, String localName, String namespace) throws XMLStreamException {
        element = localName;
        super.writeStartElement(prefix, localName, namespace);
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        writeCharacters(new String(text, start, length));
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        String folded = charset.fold(text);
        if (folded.codePoints().allMatch(CheckedWriter::isAllowed) && charset.keeps(folded)) {
            super.writeCharacters(folded);
        } else {
            folded.codePoints().distinct().mapToObj(this::check).forEach(violations::addAll);
        }
    }

    private List<Violation> check(int character) {
        String text = Character.toString(character);
        String codePoint = String.format("U+%04X", character);
        if (!isAllowed(character)) {
            return List.of(Violation.of(DiagnosticCode.CHARACTER_NOT_ALLOWED, element, codePoint));
        }
        if (!charset.keeps(text)) {
            return List.of(
                    Violation.of(DiagnosticCode.CHARACTER_NOT_ENCODABLE, element, text, codePoint, charset.label()));
        }
        return List.of();
    }

    /** Those of XML 1.0, but for controls that would need a reference or come back changed, and the mark of a lost character. */
    private static boolean isAllowed(int c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean lostOrNone = c >= 0xFFFD && c <= 0xFFFF;
        return !control && !surrogate && !lostOrNone;
    }
}
