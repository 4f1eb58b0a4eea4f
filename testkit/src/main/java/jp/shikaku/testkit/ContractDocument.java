package jp.shikaku.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Payload;

/** The documents of the contract: any text between two tags. A transport must not know what is in them. */
final class ContractDocument {

    /** Tells whether one of these documents is whole. */
    static final AnswerCompleteness COMPLETENESS = document -> verdict(text(document));

    private static final int LARGE = 3_000_000;
    private static final String START = "<document>";
    private static final String END = "</document>";
    private static final String PDF_START = "%PDF-1.7\n";
    private static final String PDF_END = "\n%%EOF\n";
    private static final String ZIP_START = "PK\003\004";
    private static final String ZIP_END = "PK\005\006";

    private ContractDocument() {}

    static byte[] of(String text) {
        return (START + text + END).getBytes(StandardCharsets.UTF_8);
    }

    /** A document in one of the forms that answers have, with the marks of that form at its start and its end. */
    static byte[] of(String text, String form) {
        String document = START + text + END;
        return switch (form) {
            case "pdf" -> (PDF_START + document + PDF_END).getBytes(StandardCharsets.UTF_8);
            case "zip" -> zip(document);
            default -> of(text);
        };
    }

    /** As long as a bulk result of a thousand people, and like one not to be packed into next to nothing. */
    static String largeText() {
        byte[] noise = new byte[LARGE];
        new Random(LARGE).nextBytes(noise);
        return Base64.getEncoder().encodeToString(noise);
    }

    private static byte[] zip(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("answer.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String text(Payload document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    static byte[] bytes(Payload document) {
        try (InputStream in = document.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the tags; fails for a half document. */
    static String textOfWhole(Payload document) {
        String text = text(document);
        if (verdict(text) != Verdict.COMPLETE) {
            throw new AssertionError("half a document was seen: " + text);
        }
        return text.substring(START.length(), text.length() - END.length());
    }

    private static Verdict verdict(String text) {
        if (text.startsWith(PDF_START)) {
            return text.endsWith(PDF_END) ? Verdict.COMPLETE : Verdict.UNFINISHED;
        }
        if (text.startsWith(ZIP_START)) {
            return text.contains(ZIP_END) ? Verdict.COMPLETE : Verdict.UNFINISHED;
        }
        if (!START.startsWith(text) && !text.startsWith(START)) {
            return Verdict.BROKEN;
        }
        return text.endsWith(END) ? Verdict.COMPLETE : Verdict.UNFINISHED;
    }
}
