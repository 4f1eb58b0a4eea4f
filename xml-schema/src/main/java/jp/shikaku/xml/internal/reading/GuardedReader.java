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
    private final RowGuard rows;
    private boolean inRow;
    private int outsideOfRows;
    private int depth;
    private int elements;
    private int textLength;

    GuardedReader(XMLStreamReader parser, EndSensingReader source, XmlLimits limits, RowGuard rows) {
        super(parser);
        this.rows = rows;
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
            case XMLStreamConstants.END_ELEMENT -> leave();
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
        countElement();
        within(getAttributeCount() + getNamespaceCount(), limits.attributes(), "attributes");
        within(getLocalName().length(), limits.nameLength(), "name");
        for (int i = 0; i < getAttributeCount(); i++) {
            within(getAttributeLocalName(i).length(), limits.nameLength(), "name");
            within(getAttributeValue(i).length(), limits.textLength(), "text");
        }
    }

    /** Rows do not count for the document, and what is in a row counts for that row. */
    private void countElement() {
        if (rows.isRow(depth, getLocalName())) {
            inRow = true;
            outsideOfRows = elements;
            elements = 0;
        } else if (isJudged()) {
            within(++elements, limits.elements(), "elements");
        }
    }

    private void leave() {
        if (inRow && depth == RowGuard.DEPTH) {
            inRow = false;
            elements = outsideOfRows;
        }
        depth--;
    }

    private boolean isJudged() {
        return !inRow || rows.judged();
    }

    private void read(int length) {
        textLength = (int) Math.min((long) textLength + length, Integer.MAX_VALUE);
        if (isJudged()) {
            within(textLength, limits.textLength(), "text");
        }
    }

    /** Goes on to the end of the row the parser is in, whatever limits it exceeds. */
    void leaveRow() {
        while (inRow) {
            try {
                next();
            } catch (MalformedAnswerException e) {
                if (e.code() != DiagnosticCode.LIMIT_EXCEEDED) {
                    throw e;
                }
            }
        }
    }

    private static void within(int actual, int limit, String name) {
        if (actual > limit) {
            throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, name + " " + limit);
        }
    }
}
