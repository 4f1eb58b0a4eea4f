package jp.shikaku.transport.usb;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;

/**
 * The directory at the end of a zip file. Some readers go by it, others read one entry after the other; both must find the same.
 *
 * @param names what it lists, in its order
 */
record ZipDirectory(Payload zip, List<String> names) {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_LENGTH = 46;
    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST = 1 << 20;

    /** The figures by which documents are unpacked when they are read: ten times what documents of this protocol reach. */
    private static final int HIGHEST_RATIO = 300;

    /** Below this nothing is gained by a high ratio. */
    private static final long HARMLESS = 1 << 20;

    private static final long MOST_UNPACKED = TerminalProfile.standard().bulk().maximumSize();
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}\\.(xml|pdf)");

    /** Empty where the file ends without one, as after a cut: its end record must close the file, and follow the directory at once. */
    static Optional<ZipDirectory> of(Payload zip) throws IOException {
        ByteBuffer tail = tail(zip);
        int end = endRecord(tail);
        if (end < 0) {
            return Optional.empty();
        }
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        long place = Integer.toUnsignedLong(tail.getInt(end + 16));
        int comment = Short.toUnsignedInt(tail.getShort(end + 20));
        boolean fits = end + END_RECORD_LENGTH + comment == tail.limit()
                && place + length == zip.size() - tail.limit() + end
                && length <= end;
        if (!fits) {
            return Optional.empty();
        }
        ByteBuffer records = tail.slice(end - (int) length, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        return names(records)
                .filter(names -> names.size() == Short.toUnsignedInt(tail.getShort(end + 10)))
                .map(names -> new ZipDirectory(zip, names));
    }

    private static ByteBuffer tail(Payload zip) throws IOException {
        try (InputStream in = zip.open()) {
            in.skipNBytes(Math.max(0, zip.size() - LONGEST));
            return ByteBuffer.wrap(in.readNBytes(LONGEST)).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    private static int endRecord(ByteBuffer tail) {
        int from = tail.limit() - END_RECORD_LENGTH;
        while (from >= 0 && tail.getInt(from) != END_RECORD) {
            from--;
        }
        return from;
    }

    private static Optional<List<String>> names(ByteBuffer records) {
        List<String> names = new ArrayList<>();
        while (records.remaining() >= RECORD_LENGTH && records.getInt(records.position()) == RECORD) {
            int at = records.position();
            byte[] name = new byte[lengthAt(records, at + 28)];
            int length = RECORD_LENGTH + name.length + lengthAt(records, at + 30) + lengthAt(records, at + 32);
            if (length > records.remaining()) {
                return Optional.empty();
            }
            records.get(at + RECORD_LENGTH, name).position(at + length);
            names.add(new String(name, StandardCharsets.UTF_8));
        }
        return records.hasRemaining() ? Optional.empty() : Optional.of(names);
    }

    private static int lengthAt(ByteBuffer records, int at) {
        return Short.toUnsignedInt(records.getShort(at));
    }

    /** Whether there are documents under plain names and nothing else, which do not grow beyond measure. */
    boolean holdsDocumentsOnly() throws IOException {
        long left = Math.min(MOST_UNPACKED, HARMLESS + HIGHEST_RATIO * zip.size());
        List<String> entries = new ArrayList<>();
        try (ZipInputStream unpacked = new ZipInputStream(zip.open(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = unpacked.getNextEntry(); entry != null; entry = unpacked.getNextEntry()) {
                entries.add(entry.getName());
                left -= lengthUpTo(left, unpacked);
                if (left < 0 || entries.size() > MOST_ENTRIES || !isPlain(entry.getName())) {
                    return false;
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return false;
        }
        return !entries.isEmpty() && entries.equals(names);
    }

    private static boolean isPlain(String name) {
        return ENTRY.matcher(name).matches();
    }

    private static long lengthUpTo(long limit, InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        long length = 0;
        for (int read = in.read(buffer); read >= 0 && length <= limit; read = in.read(buffer)) {
            length += read;
        }
        return length;
    }
}
