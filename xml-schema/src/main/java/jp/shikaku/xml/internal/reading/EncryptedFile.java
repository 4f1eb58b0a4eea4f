package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.Payload;

/** The form in which the linking application encrypts: a zip file whose first entry has a password. Stateless. */
public final class EncryptedFile {

    /** How many bytes of a document tell. */
    static final int START = 7;

    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final int FLAGS = 6;
    private static final int ENCRYPTED = 1;

    private EncryptedFile() {}

    /**
     * Refuses an encrypted document for what it is.
     *
     * @param document the bytes as they came, or the first of them
     * @throws MalformedAnswerException if it is encrypted
     */
    public static void refuse(byte[] document) {
        if (isEncrypted(document)) {
            throw new MalformedAnswerException(DiagnosticCode.ENCRYPTED);
        }
    }

    /**
     * Whether a document is encrypted.
     *
     * @param document its bytes
     * @return whether it is
     * @throws IOException if it cannot be read
     */
    public static boolean isEncrypted(Payload document) throws IOException {
        try (InputStream bytes = document.open()) {
            return isEncrypted(bytes.readNBytes(FLAGS + 1));
        }
    }

    private static boolean isEncrypted(byte[] document) {
        return document.length > FLAGS && startsWithEntry(document) && (document[FLAGS] & ENCRYPTED) != 0;
    }

    private static boolean startsWithEntry(byte[] document) {
        for (int i = 0; i < ENTRY.length; i++) {
            if (document[i] != ENTRY[i]) {
                return false;
            }
        }
        return true;
    }
}
