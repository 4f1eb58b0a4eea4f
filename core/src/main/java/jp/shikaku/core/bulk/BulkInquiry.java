package jp.shikaku.core.bulk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardSearchKey;

/**
 * 資格確認一括照会要求 (OQSmuquc01req): asks for the qualifications of many known patients on one day, such as those with an appointment
 * tomorrow. Immutable and thread-safe as far as its rows are; see {@link RowRequest}.
 *
 * @param header institution, day and file identifier; a client fills in what is left out
 * @param searchKeys the cards; each with an {@code ArbitraryIdentifier} of one's own, which comes back with its unit
 * @wire XmlMsg
 */
public record BulkInquiry(@Valid RequestHeader header, Iterable<CardSearchKey> searchKeys) implements CardInquiry {

    /**
     * An inquiry as a codec reads it. {@link #of} is the convenient way.
     *
     * @param header institution, day and file identifier
     * @param searchKeys the cards
     */
    public BulkInquiry {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(searchKeys, "searchKeys");
    }

    /**
     * An inquiry for today.
     *
     * @param searchKeys the cards
     * @return the request
     */
    public static BulkInquiry of(Iterable<CardSearchKey> searchKeys) {
        return new BulkInquiry(RequestHeader.builder().build(), searchKeys);
    }

    @Override
    public BulkInquiry on(LocalDate date) {
        return withHeader(header.toBuilder().qualificationConfirmationDate(date).build());
    }

    /**
     * The same inquiry with a file identifier of one's own.
     *
     * @param identifier 任意のファイル識別子 ({@code ArbitraryFileIdentifier}): 1 to 50 characters that the answers echo
     * @return a new request
     * @throws jp.shikaku.core.error.InvalidRequestException if it is blank or longer
     */
    public BulkInquiry fileIdentifier(String identifier) {
        return withHeader(header.toBuilder()
                .arbitraryFileIdentifier(ArbitraryFileIdentifier.of(identifier))
                .build());
    }

    @Override
    public BulkExchange exchange() {
        return BulkExchange.QUALIFICATIONS;
    }

    @Override
    public BulkInquiry withHeader(RequestHeader newHeader) {
        return new BulkInquiry(newHeader, searchKeys);
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "BulkInquiry[masked]";
    }
}
