package jp.shikaku.xml.internal.reading;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.xml.XmlLimits;

/** Refuses a document type, entities, and whatever exceeds a limit, as soon as it is seen. Not thread-safe. */
final class GuardedReader extends StreamReaderDelegate {

    private final EndSensingReader source;
    private final XmlLimits limits;
    private int depth;
    private int elements;
    private int textLength;

    GuardedReader(XMLStreamReader parser, EndSensingReader source, XmlLimits limits) {
        super(parser);
        this.source = source;
        this.limits = limits;
    }

    @Override
    public int next() {
        try {
            int event = super.next();
            check(event);
            return event;
        } catch (XMLStreamException e) {
            throw source.refusal();
        }
    }

    private void check(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> read(getTextLength());
            case XMLStreamConstants.DTD -> throw new MalformedAnswerException(DiagnosticCode.DOCTYPE_FORBIDDEN);
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
            default -> {}
        }
    }

    private void enter() {
        textLength = 0;
        within(++depth, limits.depth(), "depth");
        within(++elements, limits.elements(), "elements");
        within(getAttributeCount() + getNamespaceCount(), limits.attributes(), "attributes");
        within(getLocalName().length(), limits.nameLength(), "name");
        for (int i = 0; i < getAttributeCount(); i++) {
            within(getAttributeLocalName(i).length(), limits.nameLength(), "name");
            within(getAttributeValue(i).length(), limits.textLength(), "text");
        }
    }

    private void read(int length) {
        textLength += length;
        within(textLength, limits.textLength(), "text");
    }

    private static void within(int actual, int limit, String name) {
        if (actual > limit) {
            throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, name + " " + limit);
        }
    }
}
