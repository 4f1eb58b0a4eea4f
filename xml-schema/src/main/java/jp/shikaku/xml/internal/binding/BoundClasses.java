package jp.shikaku.xml.internal.binding;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.StringWriter;
import jp.shikaku.xml.internal.wire.ObjectFactory;

/** The classes bound to the schema. Thread-safe; what it hands out is not. */
public final class BoundClasses {

    private BoundClasses() {}

    /**
     * Starts to read.
     *
     * @return a new unmarshaller
     */
    public static Unmarshaller unmarshaller() {
        try {
            return Context.INSTANCE.createUnmarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts to write.
     *
     * @return a new marshaller
     */
    public static Marshaller marshaller() {
        try {
            return Context.INSTANCE.createMarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a document as text, unchecked, only to be read again.
     *
     * @param root its root element
     * @return the text
     */
    public static String print(JAXBElement<?> root) {
        StringWriter text = new StringWriter();
        try {
            marshaller().marshal(root, text);
            return text.toString();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made at the first use, because it takes a tenth of a second. */
    private static final class Context {

        static final JAXBContext INSTANCE = create();

        private static JAXBContext create() {
            try {
                return JAXBContext.newInstance(ObjectFactory.class);
            } catch (JAXBException e) {
                throw new IllegalStateException("The JAXB runtime is missing or does not see the bound classes", e);
            }
        }
    }
}
