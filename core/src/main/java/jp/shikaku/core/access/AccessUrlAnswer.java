package jp.shikaku.core.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.ProcessedAnswer;
import jp.shikaku.core.message.ProcessingResult;

/**
 * 医療機関アクセスURL取得結果 (OQSsiurl01res, OQS-IF-040): the answer to an {@link AccessUrlRequest}. Immutable and thread-safe.
 *
 * <p>Inferred: the layout is not public.
 *
 * @param header the header
 * @param access the URL and its QR code
 * @param result how it went
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record AccessUrlAnswer(AnswerHeader header, AccessUrl access, ProcessingResult result, List<Notice> notices)
        implements ProcessedAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiurl01res");

    private static final String QR_FILE = "/XmlMsg/MessageBody/AccessUrlResult/QrFile";

    /**
     * An answer, as a codec reads it or a test makes it.
     *
     * @param header the header
     * @param access the URL and its QR code
     * @param result how it went
     * @param notices what was not understood while reading
     */
    public AccessUrlAnswer {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(result, "result");
        notices = List.copyOf(notices);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Map<String, String> correlationKeys() {
        return header.correlationKeys();
    }

    /** A QR code of another form than was asked for is told. */
    @Override
    public AccessUrlAnswer comparedWith(PendingRequest request) {
        boolean otherForm = access.qrFile()
                .map(file -> Map.of(
                        AccessUrlRequest.QR_FILE_FORMAT, file.format().entry().code()))
                .flatMap(request::mismatch)
                .isPresent();
        return otherForm ? noticing(new Notice(DiagnosticCode.QR_FILE_OF_ANOTHER_FORM, QR_FILE)) : this;
    }

    private AccessUrlAnswer noticing(Notice notice) {
        return new AccessUrlAnswer(
                header,
                access,
                result,
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "AccessUrlAnswer[masked]";
    }
}
