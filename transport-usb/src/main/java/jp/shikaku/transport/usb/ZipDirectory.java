package jp.shikaku.transport.usb;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;

/**
 * The directory at the end of a zip file, read along with the entries: what one reader finds by the directory another finds one after the
 * other, and nothing lies between. Used once, by one thread.
 */
final class ZipDirectory {

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_LENGTH = 46;
    private static final int ENTRY_HEADER_LENGTH = 30;

    /** A data descriptor may stand between two entries; no entry is as short. */
    private static final int LONGEST_DESCRIPTOR = 24;

    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST = 1 << 20;

    /** The figures by which documents are unpacked when they are read: ten times what documents of this protocol reach. */
    private static final int HIGHEST_RATIO = 300;

    /** Below this nothing is gained by a high ratio. */
    private static final long HARMLESS = 1 << 20;

    private static final long MOST_UNPACKED = TerminalProfile.standard().bulk().maximumSize();
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}\\.(xml|pdf)");

    private final Payload zip;
    private final ByteBuffer records;
    private final long place;
    private final int count;
    private long entriesEnd;

    private ZipDirectory(Payload zip, ByteBuffer records, long place, int count) {
        this.zip = zip;
        this.records = records;
        this.place = place;
        this.count = count;
    }

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
        int count = Short.toUnsignedInt(tail.getShort(end + 10));
        return fits
                ? Optional.of(new ZipDirectory(zip, part(tail, end - (int) length, (int) length), place, count))
                : Optional.empty();
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

    private static ByteBuffer part(ByteBuffer whole, int from, int length) {
        return whole.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether there are documents under plain names and nothing else, which do not grow beyond measure. */
    boolean holdsDocumentsOnly() throws IOException {
        long left = Math.min(MOST_UNPACKED, HARMLESS + HIGHEST_RATIO * zip.size());
        int entries = 0;
        try (ZipInputStream unpacked = new ZipInputStream(zip.open(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = unpacked.getNextEntry(); entry != null; entry = unpacked.getNextEntry()) {
                left -= lengthUpTo(left, unpacked);
                if (left < 0 || ++entries > MOST_ENTRIES || !isPlain(entry.getName()) || !isNext(entry)) {
                    return false;
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return false;
        }
        return entries > 0 && entries == count && !records.hasRemaining() && follows(place);
    }

    private static boolean isPlain(String name) {
        return ENTRY.matcher(name).matches();
    }

    /** Whether the next record is that of an entry that was read to its end. */
    private boolean isNext(ZipEntry entry) {
        if (records.remaining() < RECORD_LENGTH + entry.getName().length()) {
            return false;
        }
        int at = records.position();
        long start = Integer.toUnsignedLong(records.getInt(at + 42));
        boolean same = records.getInt(at) == RECORD
                && Integer.toUnsignedLong(records.getInt(at + 20)) == entry.getCompressedSize()
                && name(at).equals(entry.getName())
                && follows(start);
        entriesEnd = start + headerLength(entry) + entry.getCompressedSize();
        records.position(Math.min(records.limit(), at + lengthOfRecord(at)));
        return same;
    }

    private String name(int at) {
        byte[] name = new byte[Math.min(lengthAt(at + 28), records.remaining() - RECORD_LENGTH)];
        records.get(at + RECORD_LENGTH, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private int lengthOfRecord(int at) {
        return RECORD_LENGTH + lengthAt(at + 28) + lengthAt(at + 30) + lengthAt(at + 32);
    }

    private int lengthAt(int at) {
        return Short.toUnsignedInt(records.getShort(at));
    }

    private static int headerLength(ZipEntry entry) {
        byte[] extra = entry.getExtra();
        return ENTRY_HEADER_LENGTH + entry.getName().length() + (extra == null ? 0 : extra.length);
    }

    private boolean follows(long start) {
        return start >= entriesEnd && start <= entriesEnd + LONGEST_DESCRIPTOR;
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
