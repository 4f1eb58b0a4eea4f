package jp.shikaku.xml.internal.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * <p>It is the one document whose name begins with the message id, else the one document; of several, which is the whole result cannot be
 * known (assumption: a result is not split), so that they are refused. Number of entries, unpacked size and the ratio to the packed size
 * are limited, whatever the zip file says of itself.
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
    private final Entry entry;

    private ZippedDocument(Payload zip, long limit, Entry entry) {
        this.zip = zip;
        this.limit = limit;
        this.entry = entry;
    }

    /**
     * Finds the document.
     *
     * @param zip the zip file
     * @param wireId how the message is called in file names
     * @param limit how many bytes may be unpacked
     * @return the document
     * @throws MalformedAnswerException if there is none or several, an entry leads out of its folder, a limit is exceeded or the file is
     *     damaged or encrypted
     * @throws IOException if it cannot be read
     */
    static Payload find(Payload zip, MessageId wireId, long limit) throws IOException {
        List<Entry> documents =
                entries(zip, limit).stream().filter(Entry::isXml).toList();
        List<Entry> named =
                documents.stream().filter(entry -> entry.isNamed(wireId)).toList();
        return new ZippedDocument(zip, limit, only(named.isEmpty() ? documents : named));
    }

    private static List<Entry> entries(Payload zip, long limit) throws IOException {
        List<Entry> found = new ArrayList<>();
        try (Unpacking entries = new Unpacking(zip, limit)) {
            while (entries.next()) {
                within(found.size(), MOST_ENTRIES - 1, "entries " + MOST_ENTRIES);
                found.add(new Entry(found.size(), entries.name, entries.drain()));
            }
        }
        return found;
    }

    private static Entry only(List<Entry> documents) {
        if (documents.size() > 1) {
            throw new MalformedAnswerException(DiagnosticCode.ZIP_WITH_SEVERAL_DOCUMENTS);
        }
        return documents.stream()
                .findFirst()
                .orElseThrow(() -> new MalformedAnswerException(DiagnosticCode.ZIP_WITHOUT_DOCUMENT));
    }

    @Override
    public InputStream open() throws IOException {
        Unpacking entries = new Unpacking(zip, limit);
        try {
            entries.skipTo(entry);
            return entries;
        } catch (IOException | RuntimeException e) {
            entries.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return entry.size();
    }

    /** An entry by its place in the file, with its unpacked size. */
    private record Entry(int number, String name, long size) {

        boolean isXml() {
            return name.toLowerCase(Locale.ROOT).endsWith(".xml");
        }

        boolean isNamed(MessageId wireId) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            return file.regionMatches(true, 0, wireId.value(), 0, wireId.value().length());
        }
    }

    private static void within(long actual, long most, String name) {
        if (actual > most) {
            throw new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, name);
        }
    }

    /** The bytes of one entry after the other, as far as the limits allow. */
    private static final class Unpacking extends FilterInputStream {

        private final Counting packed;
        private final ZipInputStream entries;
        private final long limit;
        private String name = "";
        private long unpacked;

        Unpacking(Payload zip, long limit) throws IOException {
            super(InputStream.nullInputStream());
            this.limit = limit;
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

        void skipTo(Entry entry) throws IOException {
            for (int number = 0; number <= entry.number(); number++) {
                if (!next()) {
                    throw new MalformedAnswerException(DiagnosticCode.ZIP_UNREADABLE);
                }
            }
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
                throw new MalformedAnswerException(
                        isEncryption(e) ? DiagnosticCode.ENCRYPTED : DiagnosticCode.ZIP_UNREADABLE);
            }
        }

        /** The flag of an entry is told by nothing but this text. */
        private static boolean isEncryption(Exception failure) {
            return String.valueOf(failure.getMessage()).contains("encrypted");
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
