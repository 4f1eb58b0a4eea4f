package jp.shikaku.xml.internal.naming;

import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;

/**
 * The elements of one message under the names that the profile of the terminal gives them. Everything above sees the canonical names of the
 * schema. Immutable and thread-safe.
 */
public final class ElementNames {

    private final Map<String, String> wireByCanonical;
    private final Map<String, String> canonicalByWire;

    /** JAXB compares the names that a parser shows by identity, so these are interned as a parser interns its own. */
    private ElementNames(Map<String, String> wireByCanonical) {
        this.wireByCanonical = wireByCanonical;
        this.canonicalByWire = wireByCanonical.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getValue, name -> name.getKey().intern(), (one, other) -> one));
    }

    /**
     * The names of a message at a terminal.
     *
     * @param messageId which message
     * @param profile what is special about the terminal
     * @return the names
     */
    public static ElementNames of(MessageId messageId, TerminalProfile profile) {
        return new ElementNames(MessageCatalogue.find(messageId)
                .map(type -> type.elementNames(profile))
                .orElse(Map.of()));
    }

    /**
     * Returns how an element is called at the terminal.
     *
     * @param canonical the element
     * @return its name on the wire
     */
    public String wireName(String canonical) {
        return wireByCanonical.getOrDefault(canonical, canonical);
    }

    /**
     * Lets a document be read under canonical names. An element that already has its canonical name keeps it.
     *
     * @param wire a parser of the document
     * @return a parser that shows canonical names
     */
    public XMLStreamReader canonical(XMLStreamReader wire) {
        return canonicalByWire.isEmpty() ? wire : new RenamingReader(wire, canonicalByWire);
    }

    /**
     * Lets a document be written under the names of the terminal.
     *
     * @param wire a writer of the document
     * @return a writer that takes canonical names
     */
    public XMLStreamWriter wire(XMLStreamWriter wire) {
        return wireByCanonical.isEmpty() ? wire : new RenamingWriter(wire, wireByCanonical);
    }
}
