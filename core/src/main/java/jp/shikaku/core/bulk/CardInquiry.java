package jp.shikaku.core.bulk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.qualification.CardSearchKey;

/** 資格確認一括照会: asks about many known patients by their cards. Implementations are immutable and thread-safe as far as their rows are. */
public sealed interface CardInquiry extends BulkRequest<BulkConfirmUnit>, RowRequest<CardSearchKey>
        permits BulkInquiry, CareInquiry {

    /**
     * Returns the cards.
     *
     * @return the rows, each with an {@code ArbitraryIdentifier} of one's own, which comes back with its unit
     * @wire QualificationConfirmSearchInfo
     */
    Iterable<CardSearchKey> searchKeys();

    /**
     * The same inquiry for another day.
     *
     * @param date 資格確認日 ({@code QualificationConfirmationDate}): the day that is asked about
     * @return a new request
     */
    CardInquiry on(LocalDate date);

    @Override
    default Class<BulkConfirmUnit> unitType() {
        return BulkConfirmUnit.class;
    }

    @Override
    default Iterable<CardSearchKey> rows() {
        return searchKeys();
    }

    @Override
    default String rowElement() {
        return "QualificationConfirmSearchInfo";
    }

    /** The card and the birth date: asking twice for the same person under two identifiers is a mistake as well. */
    @Override
    default Map<String, String> identityOf(CardSearchKey row) {
        Map<String, String> card = row.correlationKeys();
        card.remove("ArbitraryIdentifier");
        return card;
    }

    @Override
    default Optional<String> identifierOf(CardSearchKey row) {
        return row.arbitraryIdentifier().map(ArbitraryIdentifier::comparable);
    }
}
