package jp.shikaku.xml.internal.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;

/**
 * The XML document in a zip file. It is read where it is: nothing is ever unpacked to a disk. Immutable and thread-safe.
 *
 * <p>Of several documents the one is taken whose name begins with the message id, else the first, as one client does. Number of entries,
 * unpacked size and the ratio to the packed size are limited, whatever the zip file says of itself.
 */
final class ZippedDocument implements Payload {

    private static final int MOST_ENTRIES = 16;

    /** Ten times what documents of this protocol reach; deflate itself ends at about 1,030. */
    private static final int HIGHEST_RATIO = 300;

    /** Below this nothing is gained by a high ratio. */
    private static final long HARMLESS = 1 << 20;

    private static final Pattern LEADS_ELSEWHERE =
            Pattern.compile("(?s)^[/\\\\].*|^[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?|.*\\x00.*");

    private final Payload zip;
    private final long limit;
    private int index;
    private long size;

    private ZippedDocument(Payload zip, long limit) {
        this.zip = zip;
        this.limit = limit;
    }

    /**
     * Finds the document.
     *
     * @param zip the zip file
     * @param messageId which document
     * @param limit how many bytes may be unpacked
     * @return the document
     * @throws MalformedAnswerException if there is none, an entry leads out of its folder, a limit is exceeded or the file is damaged
     * @throws IOException if it cannot be read
     */
    static Payload find(Payload zip, MessageId messageId, long limit) throws IOException {
        ZippedDocument document = new ZippedDocument(zip, limit);
        document.look(messageId);
        return document;
    }

    private void look(MessageId messageId) throws IOException {
        OptionalInt chosen = OptionalInt.empty();
        boolean named = false;
        try (Unpacking entries = new Unpacking()) {
            for (int number = 0; entries.next(); number++) {
                within(number, MOST_ENTRIES - 1, "entries " + MOST_ENTRIES);
                long length = entries.drain();
                boolean better = entries.isXml() && (chosen.isEmpty() || !named && entries.isNamed(messageId));
                if (better) {
                    chosen = OptionalInt.of(number);
                    named = entries.isNamed(messageId);
                    size = length;
                }
            }
        }
        index = chosen.orElseThrow(() -> new MalformedAnswerException(DiagnosticCode.ZIP_WITHOUT_DOCUMENT));
    }

    @Override
    public InputStream open() throws IOException {
        Unpacking entries = new Unpacking();
        for (int number = 0; number <= index; number++) {
            if (!entries.next()) {
                throw new MalformedAnswerException(DiagnosticCode.ZIP_UNREADABLE);
            }
        }
        return entries;
    }

    @Override
    public long size() {
        return size;
    }

    private static void within(long actual, long most, String name) {
        if (actual > most) {
            throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, name);
        }
    }

    /** The bytes of one entry after the other, as far as the limits allow. */
    private final class Unpacking extends FilterInputStream {

        private final Counting packed;
        private final ZipInputStream entries;
        private String name = "";
        private long unpacked;

        Unpacking() throws IOException {
            super(InputStream.nullInputStream());
            packed = new Counting(zip.open());
            // names are only compared, and only by their ASCII characters
            entries = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
            in = entries;
        }

        boolean next() throws IOException {
            ZipEntry entry = guarded(entries::getNextEntry);
            name = entry == null ? "" : entry.getName();
            if (LEADS_ELSEWHERE.matcher(name).matches()) {
                throw new MalformedAnswerException(DiagnosticCode.ZIP_ENTRY_NAME);
            }
            return entry != null;
        }

        boolean isXml() {
            return name.endsWith(".xml");
        }

        boolean isNamed(MessageId messageId) {
            return name.substring(name.lastIndexOf('/') + 1).startsWith(messageId.value());
        }

        long drain() throws IOException {
            return transferTo(java.io.OutputStream.nullOutputStream());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = guarded(() -> entries.read(buffer, offset, length));
            unpacked += Math.max(0, read);
            within(unpacked, limit, limit + " bytes");
            within(unpacked - HARMLESS, HIGHEST_RATIO * packed.count, "ratio " + HIGHEST_RATIO);
            return read;
        }

        /** What the zip file is to blame for is no failure of the disk. */
        private <T> T guarded(Step<T> step) throws IOException {
            try {
                return step.run();
            } catch (ZipException | EOFException | IllegalArgumentException e) {
                throw new MalformedAnswerException(DiagnosticCode.ZIP_UNREADABLE);
            }
        }
    }

    @FunctionalInterface
    private interface Step<T> {

        T run() throws IOException;
    }

    /** Counts the packed bytes. */
    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
