package jp.shikaku.transport.usb.internal.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;

/** What is encrypted: a zip without compression of the roll call, the documents, and as many zeros as fill the bucket. */
final class Archive {

    private static final String ROLL_CALL = "roll-call.txt";
    private static final String PADDING = "padding";
    private static final String DOCUMENTS = "documents";
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_ROLL_CALL = 16 << 20;
    private static final int ENTRY_OVERHEAD = 30 + 46;
    private static final int END_OVERHEAD = 22;
    private static final byte[] ZEROS = new byte[8192];

    private Archive() {}

    static void write(OutputStream out, RollCall rollCall, List<Document> documents, Buckets buckets)
            throws IOException {
        Document first = Document.of(ROLL_CALL, Payload.of(rollCall.text().getBytes(StandardCharsets.UTF_8)));
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.US_ASCII)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, first);
            for (Document document : documents) {
                put(zip, document);
            }
            pad(
                    zip,
                    buckets,
                    END_OVERHEAD
                            + sizeOf(first)
                            + documents.stream().mapToLong(Archive::sizeOf).sum());
        }
    }

    private static long sizeOf(Document document) {
        return overhead(document.name()) + document.size();
    }

    private static long overhead(String name) {
        return ENTRY_OVERHEAD + 2L * name.length();
    }

    private static void put(ZipOutputStream zip, Document document) throws IOException {
        zip.putNextEntry(entry(document.name(), document.size(), document.crc()));
        try (InputStream in = document.content().open()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, long size, long crc) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        return entry;
    }

    private static void pad(ZipOutputStream zip, Buckets buckets, long written) throws IOException {
        long without = written + overhead(PADDING);
        long size = buckets.of(without) - without;
        CRC32 crc = new CRC32();
        for (long left = size; left > 0; left -= ZEROS.length) {
            crc.update(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
        zip.putNextEntry(entry(PADDING, size, crc.getValue()));
        for (long left = size; left > 0; left -= ZEROS.length) {
            zip.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
        zip.closeEntry();
    }

    /** Writes the documents one after the other into one file of a private folder, each compared with the roll call; reads to the end. */
    static Opened read(InputStream in, Path folder) throws IOException, RefusedException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.US_ASCII);
        requireEntry(zip, ROLL_CALL);
        byte[] text = zip.readNBytes(LONGEST_ROLL_CALL);
        RollCall rollCall = RollCall.parse(new String(text, StandardCharsets.UTF_8));
        Map<String, Payload> documents = documents(zip, rollCall.documents(), folder.resolve(DOCUMENTS));
        requireEntry(zip, PADDING);
        zip.transferTo(OutputStream.nullOutputStream());
        require(zip.getNextEntry() == null);
        in.transferTo(OutputStream.nullOutputStream());
        return new Opened(rollCall, documents, folder);
    }

    private static Map<String, Payload> documents(ZipInputStream zip, List<Document.Listed> listed, Path file)
            throws IOException, RefusedException {
        Map<String, Payload> documents = new LinkedHashMap<>();
        long from = 0;
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER)) {
            for (Document.Listed each : listed) {
                requireEntry(zip, each.name());
                copy(zip, each, out);
                documents.put(each.name(), new Slice(file, from, each.size()));
                from += each.size();
            }
        }
        return documents;
    }

    private static void requireEntry(ZipInputStream zip, String name) throws IOException, RefusedException {
        ZipEntry entry = zip.getNextEntry();
        require(entry != null && entry.getName().equals(name));
    }

    /** Not one byte more than the roll call says is written. */
    private static void copy(InputStream zip, Document.Listed listed, OutputStream out)
            throws IOException, RefusedException {
        DigestInputStream in = new DigestInputStream(zip, Document.newSha256());
        byte[] buffer = new byte[ZEROS.length];
        long left = listed.size();
        while (left > 0) {
            int length = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            require(length > 0);
            out.write(buffer, 0, length);
            left -= length;
        }
        require(zip.read() < 0
                && HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(listed.sha256()));
    }

    private static void require(boolean holds) throws RefusedException {
        RefusedException.unless(holds, DiagnosticCode.ROLL_CALL_MISMATCH);
    }
}
