package jp.shikaku.transport.usb;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/**
 * What may pass, on its way out and on its way in: documents of the protocol by name, and by content what the name says. Thread-safe.
 *
 * <p>A zip may hold XML and PDF documents under plain names and nothing else. What is in a PDF is not looked at; that is the scanner's.
 */
record Gate(MalwareScanner scanner, long maximumSize) {

    /** What is larger than a batch could never go. */
    Gate(MalwareScanner scanner, long maximumSize) {
        this.scanner = scanner;
        this.maximumSize = Math.min(maximumSize, Limits.CONTENT_SIZE);
    }

    private static final int LOOK_AT = 1024;
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_INFLATED = 20;
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}\\.(xml|pdf)");
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][A-Za-z0-9._:-]*)");
    private static final Pattern XML_START =
            Pattern.compile("(\\xEF\\xBB\\xBF)?[ \\t\\r\\n]*<[?!A-Za-z_:\\x80-\\xFF].*", Pattern.DOTALL);

    void check(String name, Payload content) throws IOException, RefusedException {
        ProtocolFileName parsed = ProtocolFileName.parse(name)
                .filter(known -> !known.extension().equals("err"))
                .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_KIND_NOT_ALLOWED));
        RefusedException.unless(content.size() <= maximumSize, DiagnosticCode.FILE_TOO_LARGE);
        requireWhatItSays(parsed.extension(), content);
        RefusedException.unless(scanner.lets(name, content), DiagnosticCode.MALWARE_FOUND);
    }

    private void requireWhatItSays(String extension, Payload content) throws IOException, RefusedException {
        String start = start(content);
        boolean kind = extension.equals("xml")
                ? XML_START.matcher(start).matches()
                : extension.equals("pdf") ? start.startsWith("%PDF-") : isPlainZip(content);
        RefusedException.unless(kind, DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
        RefusedException.unless(isWhole(extension, start, end(content)), DiagnosticCode.FILE_CUT_OFF);
    }

    /** Whether the end is there that the start asks for; whether all between is well formed is for those who read it. */
    private static boolean isWhole(String extension, String start, String end) {
        if (extension.equals("xml")) {
            Matcher root = ROOT.matcher(start);
            return root.find()
                    && (end.stripTrailing().endsWith("</" + root.group(1) + ">")
                            || end.stripTrailing().endsWith("/>"));
        }
        return end.contains(extension.equals("pdf") ? "%%EOF" : "PK\005\006");
    }

    private static String start(Payload content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(LOOK_AT), StandardCharsets.ISO_8859_1);
        }
    }

    private static String end(Payload content) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - LOOK_AT));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private boolean isPlainZip(Payload content) throws IOException {
        if (!start(content).startsWith("PK\003\004")) {
            return false;
        }
        long left = Math.min(maximumSize, content.size()) * MOST_INFLATED;
        try (ZipInputStream zip = new ZipInputStream(content.open(), StandardCharsets.UTF_8)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                left -= lengthUpTo(left, zip);
                if (left < 0
                        || ++entries > MOST_ENTRIES
                        || !ENTRY.matcher(entry.getName()).matches()) {
                    return false;
                }
            }
            return entries > 0;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return false;
        }
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
