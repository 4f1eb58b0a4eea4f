package jp.shikaku.xml.internal.binding;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.xml.internal.wire.ObjectFactory;
import org.jspecify.annotations.Nullable;

/** The classes bound to the schema. Thread-safe; what it hands out is not. */
public final class BoundClasses {

    private static @Nullable JAXBContext context;

    private BoundClasses() {}

    /** Made at the first use, because it takes a tenth of a second; tried again at each use while it cannot be made. */
    private static synchronized JAXBContext context() {
        if (context == null) {
            try {
                context = JAXBContext.newInstance(ObjectFactory.class);
            } catch (JAXBException | LinkageError e) {
                throw new SetupException(DiagnosticCode.NO_XML_RUNTIME, e);
            }
        }
        return context;
    }

    /**
     * Starts to read.
     *
     * @return a new unmarshaller
     * @throws SetupException if there is no XML binding runtime
     */
    public static Unmarshaller unmarshaller() {
        try {
            return context().createUnmarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts to write.
     *
     * @return a new marshaller
     * @throws SetupException if there is no XML binding runtime
     */
    public static Marshaller marshaller() {
        try {
            return context().createMarshaller();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
