package jp.shikaku.core.access;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.UrlRenewal;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;

/**
 * 医療機関アクセスURL取得要求 (OQSsiurl01req, OQS-IF-039): asks for the URL at which patients of this institution give their consent, and its QR code. Immutable and thread-safe.
 *
 * <p>Inferred: prefix, function and codes are public, the layout is not. It is not sent until the terminal profile enables {@code OQSsiurl01}.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @param selection which URL, and in which form
 * @wire XmlMsg
 */
public record AccessUrlRequest(
        @Valid RequestHeader header, @Valid AccessUrlSelection selection) implements Request<AccessUrlAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiurl01req");

    static final String QR_FILE_FORMAT = "QrFileFormat";

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     * @param selection which URL, and in which form
     */
    public AccessUrlRequest {
        header = header.undated();
        Objects.requireNonNull(selection, "selection");
    }

    /**
     * Asks for the URL as it is.
     *
     * @param kind for which function
     * @param format the form of the QR code
     * @return the request
     */
    public static AccessUrlRequest of(AccessUrlKind kind, QrFileFormat format) {
        return of(kind, format, UrlRenewal.KEEP);
    }

    /**
     * Asks for the URL.
     *
     * @param kind for which function
     * @param format the form of the QR code
     * @param renewal whether a new one is made; the one before, and every printed QR code of it, ends
     * @return the request
     */
    public static AccessUrlRequest of(AccessUrlKind kind, QrFileFormat format, UrlRenewal renewal) {
        return new AccessUrlRequest(
                RequestHeader.builder().build(),
                AccessUrlSelection.builder()
                        .kind(Coded.of(kind))
                        .format(Coded.of(format))
                        .renewal(Coded.of(renewal))
                        .build());
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<AccessUrlAnswer> answerType() {
        return AccessUrlAnswer.class;
    }

    @Override
    public AccessUrlRequest withHeader(RequestHeader newHeader) {
        return new AccessUrlRequest(newHeader, selection);
    }

    /** Also the form of the QR code: the answer does not repeat it, and is compared with it. */
    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        selection.format().ifPresent(format -> keys.put(QR_FILE_FORMAT, format.code()));
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "AccessUrlRequest[masked]";
    }
}
