package jp.shikaku.xml.internal.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.PdfDocument;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;

/** Answers that may come as a PDF, which is checked to be one and handed over as it is. Stateless. */
public final class PdfAnswers {

    private static final Map<MessageId, Function<PdfDocument, MedicalAnswer>> BY_ID = Map.of(
            DrugAnswer.MESSAGE_ID, pdf -> DrugAnswer.builder().pdf(pdf).build(),
            CheckupAnswer.MESSAGE_ID, pdf -> CheckupAnswer.builder().pdf(pdf).build());

    /** In a text of one character for each byte. */
    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";

    private PdfAnswers() {}

    /**
     * Reads a PDF.
     *
     * @param id which message it should be
     * @param bytes the document
     * @return empty when it is to be read as XML; a PDF has no character set, UTF-8 stands for none
     * @throws MalformedAnswerException if it is a PDF without an end, or neither a PDF nor XML
     */
    public static Optional<Decoded> read(MessageId id, byte[] bytes) {
        return Optional.ofNullable(BY_ID.get(id))
                .flatMap(kind -> pdf(bytes).map(kind))
                .map(answer -> new Decoded(answer, WireCharset.UTF_8, List.of()));
    }

    /**
     * The PDF that an answer is.
     *
     * @param message a message
     * @return its bytes; empty when it is written as XML
     */
    public static Optional<Payload> of(Message message) {
        return message instanceof MedicalAnswer answer ? answer.pdf().map(PdfDocument::content) : Optional.empty();
    }

    private static Optional<PdfDocument> pdf(byte[] bytes) {
        String document = new String(bytes, StandardCharsets.ISO_8859_1);
        if (document.startsWith(EndRecords.PDF)) {
            requireEnd(document.substring(Math.max(0, document.length() - EndRecords.PDF_TAIL)));
            return Optional.of(new PdfDocument(Payload.of(bytes)));
        }
        String text = document.startsWith(UTF_8_MARK) ? document.substring(UTF_8_MARK.length()) : document;
        if (!text.stripLeading().startsWith("<")) {
            throw new MalformedAnswerException(DiagnosticCode.NEITHER_PDF_NOR_XML);
        }
        return Optional.empty();
    }

    private static void requireEnd(String tail) {
        if (EndRecords.pdf(tail) != Verdict.COMPLETE) {
            throw new MalformedAnswerException(DiagnosticCode.TRUNCATED);
        }
    }
}
