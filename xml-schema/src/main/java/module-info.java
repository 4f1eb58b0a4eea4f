/**
 * The XML of the terminal's interface: schemas, the classes bound to them, and the codec between documents and values.
 *
 * @provides jp.shikaku.core.port.MessageCodec reads and writes the messages of the eligibility terminal
 */
module jp.shikaku.xml {
    requires transitive jp.shikaku.core;
    requires jakarta.xml.bind;
    requires java.xml;
    // The parser and writer: checks more than the JDK's, and faster.
    requires com.ctc.wstx;
    requires org.codehaus.stax2;
    // Only annotations are used.
    requires static org.jspecify;

    exports jp.shikaku.xml;

    provides jp.shikaku.core.port.MessageCodec with
            jp.shikaku.xml.JaxbMessageCodec;

    // JAXB fills the bound classes; the API passes openness on only for the classes it is given, so the runtime is
    // named as well.
    opens jp.shikaku.xml.internal.wire to
            jakarta.xml.bind,
            org.glassfish.jaxb.runtime;
    // JAXB makes the adapters.
    opens jp.shikaku.xml.internal.binding to
            org.glassfish.jaxb.core;
}
