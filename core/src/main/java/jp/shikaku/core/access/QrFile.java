package jp.shikaku.core.access;

import jp.shikaku.core.code.QrFileFormat;
import org.jspecify.annotations.Nullable;

/**
 * The QR code of an access URL: the bytes of a PDF or PNG file, which its first and last bytes show it to be. Immutable and thread-safe.
 */
public final class QrFile {

    private static final String PDF_START = "%PDF-";
    private static final String PDF_END = "%%EOF";
    private static final String PNG_START = "\u0089PNG\r\n\u001a\n";
    private static final String PNG_END = "IEND\u00ae\u0042\u0060\u0082";
    private static final int PDF_TAIL = 1024;

    private final byte[] bytes;
    private final QrFileFormat format;

    private QrFile(byte[] bytes, QrFileFormat format) {
        this.bytes = bytes;
        this.format = format;
    }

    /**
     * Takes the bytes of a file.
     *
     * @param bytes the file
     * @return the file
     * @throws IllegalArgumentException if it is neither a whole PDF nor a whole PNG file
     */
    public static QrFile of(byte[] bytes) {
        byte[] own = bytes.clone();
        return new QrFile(own, format(new String(own, java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    private static QrFileFormat format(String file) {
        String tail = file.substring(Math.max(0, file.length() - PDF_TAIL));
        if (file.startsWith(PDF_START) && tail.contains(PDF_END)) {
            return QrFileFormat.PDF;
        }
        if (file.startsWith(PNG_START) && file.endsWith(PNG_END)) {
            return QrFileFormat.PNG;
        }
        throw new IllegalArgumentException("neither a PDF nor a PNG file");
    }

    /**
     * Returns the file.
     *
     * @return its bytes, a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns what the bytes are.
     *
     * @return PDF or PNG
     */
    public QrFileFormat format() {
        return format;
    }

    /**
     * Compares the bytes.
     *
     * @param other another object
     * @return whether it is the same file
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QrFile file && java.util.Arrays.equals(bytes, file.bytes);
    }

    /**
     * Returns a hash of the bytes.
     *
     * @return the hash
     */
    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(bytes);
    }

    /**
     * Names the kind of file only: the QR code holds the URL.
     *
     * @return a text without the content
     */
    @Override
    public String toString() {
        return "QrFile[" + format + "]";
    }
}
