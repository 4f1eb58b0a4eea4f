package jp.shikaku.xml;

import java.util.stream.Stream;

/**
 * How large and how deep a document may be before it is refused. Immutable and thread-safe.
 *
 * <p>The real limits of the interface are not public. The defaults leave an answer about one person ample room, and keep a hostile
 * document from costing more than a moment.
 *
 * @param documentBytes the size of the whole document in bytes, at most 2,147,483,639; the profile of the terminal may set less, and a
 *     larger document is refused whatever the profile allows
 * @param depth the number of elements inside each other, the root included
 * @param elements the number of elements in the document
 * @param attributes the number of attributes on one element, namespace declarations included
 * @param textLength the number of characters in one element; a message that holds a file in base64, as the one with a QR code, may have 32 times as many
 * @param nameLength the number of characters in the name of an element or attribute
 */
public record XmlLimits(int documentBytes, int depth, int elements, int attributes, int textLength, int nameLength) {

    private static final XmlLimits DEFAULTS = new XmlLimits(16 * 1024 * 1024, 32, 200_000, 32, 64 * 1024, 128);

    /** 2 Mi characters of base64 by default: a QR code in print quality takes far less. */
    private static final int TEXTS_OF_A_FILE = 32;

    /** The largest array that every Java platform makes. */
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /**
     * Limits of one's own.
     *
     * @param documentBytes the size of the whole document in bytes, at most 2,147,483,639
     * @param depth the number of elements inside each other, the root included
     * @param elements the number of elements in the document
     * @param attributes the number of attributes on one element, namespace declarations included
     * @param textLength the number of characters in one element
     * @param nameLength the number of characters in the name of an element or attribute
     * @throws IllegalArgumentException if one is less than 1, or the size of the document more than can be held
     */
    public XmlLimits {
        if (Stream.of(documentBytes, depth, elements, attributes, textLength, nameLength)
                .anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException("a limit is less than 1");
        }
        if (documentBytes > LARGEST_ARRAY) {
            throw new IllegalArgumentException("documentBytes is more than " + LARGEST_ARRAY);
        }
    }

    /** The same limits with the room that a file in base64 takes. */
    XmlLimits withFile() {
        int length = (int) Math.min(LARGEST_ARRAY, (long) textLength * TEXTS_OF_A_FILE);
        return new XmlLimits(documentBytes, depth, elements, attributes, length, nameLength);
    }

    /** The same limits, however long the document and its texts are. */
    XmlLimits withoutSize() {
        return new XmlLimits(LARGEST_ARRAY, depth, Integer.MAX_VALUE, attributes, Integer.MAX_VALUE, nameLength);
    }

    /**
     * Limits for an answer about one person.
     *
     * @return 16 MiB, 32 levels, 200,000 elements (a long drug history is the largest answer about one person), 32 attributes, 65,536 characters of text and 128 of a name
     */
    public static XmlLimits defaults() {
        return DEFAULTS;
    }
}
