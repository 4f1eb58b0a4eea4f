package jp.shikaku.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Payload;

/** The documents of the contract: any text between two tags. A transport must not know what is in them. */
final class ContractDocument {

    /** Tells whether one of these documents is whole. */
    static final AnswerCompleteness COMPLETENESS = document -> verdict(text(document));

    private static final String START = "<document>";
    private static final String END = "</document>";

    private ContractDocument() {}

    static byte[] of(String text) {
        return (START + text + END).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Payload document) {
        try (InputStream in = document.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
        if (!START.startsWith(text) && !text.startsWith(START)) {
            return Verdict.BROKEN;
        }
        return text.endsWith(END) ? Verdict.COMPLETE : Verdict.UNFINISHED;
    }
}
