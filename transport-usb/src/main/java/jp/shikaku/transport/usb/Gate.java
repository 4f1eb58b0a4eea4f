package jp.shikaku.transport.usb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][A-Za-z0-9._:-]*)");
    private static final Pattern EMPTY_ROOT = Pattern.compile("<[^<>]*/>\\s*");
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

    private static void requireWhatItSays(String extension, Payload content) throws IOException, RefusedException {
        switch (extension) {
            case "xml" -> requireXml(start(content), content);
            case "pdf" -> requirePdf(start(content), content);
            default -> requireZip(start(content), content);
        }
    }

    /** Whether the end is there that the start asks for; whether all between is well formed is for those who read it. */
    private static void requireXml(String start, Payload content) throws IOException, RefusedException {
        RefusedException.unless(XML_START.matcher(start).matches(), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
        Matcher root = ROOT.matcher(start);
        boolean whole = root.find()
                && (end(content).stripTrailing().endsWith("</" + root.group(1) + ">")
                        || content.size() <= LOOK_AT
                                && EMPTY_ROOT
                                        .matcher(start.substring(root.start()))
                                        .matches());
        RefusedException.unless(whole, DiagnosticCode.FILE_CUT_OFF);
    }

    private static void requirePdf(String start, Payload content) throws IOException, RefusedException {
        RefusedException.unless(start.startsWith("%PDF-"), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
        RefusedException.unless(end(content).contains("%%EOF"), DiagnosticCode.FILE_CUT_OFF);
    }

    private static void requireZip(String start, Payload content) throws IOException, RefusedException {
        RefusedException.unless(start.startsWith("PK\003\004"), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
        ZipDirectory directory =
                ZipDirectory.of(content).orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_CUT_OFF));
        RefusedException.unless(directory.holdsDocumentsOnly(), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
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
}
