package jp.shikaku.xml.internal.reading;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.xml.XmlLimits;
import org.codehaus.stax2.XMLInputFactory2;

/** Opens parsers that take nothing from outside the document: no document type, no entities. Thread-safe. */
public final class XmlInput {

    private final XmlLimits limits;
    private final WstxInputFactory factory = new WstxInputFactory();

    /**
     * Input under the given limits.
     *
     * @param limits the limits
     */
    public XmlInput(XmlLimits limits) {
        this.limits = limits;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        // Stops the parser itself before it collects them; the exact limit is the guard's.
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, (int)
                Math.min(limits.attributes() + 1L, Integer.MAX_VALUE));
    }

    /**
     * Starts to parse.
     *
     * @param text the document without byte order mark
     * @return a parser that refuses what is hostile or ill-formed
     * @throws MalformedAnswerException if the document is refused at its very start
     */
    public XMLStreamReader open(String text) {
        return open(new StringReader(text), RowGuard.NONE);
    }

    GuardedReader open(Reader text, RowGuard rows) {
        EndSensingReader reader = new EndSensingReader(text);
        try {
            return new GuardedReader(factory.createXMLStreamReader(reader), reader, limits, rows);
        } catch (XMLStreamException e) {
            throw reader.refusal();
        }
    }
}
