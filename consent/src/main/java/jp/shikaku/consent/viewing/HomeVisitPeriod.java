package jp.shikaku.consent.viewing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.Reading;
import jp.shikaku.consent.reinquiry.Relation;

/**
 * 訪問診療等: on the first consent, as long as a re-inquiry is possible. Without asking the centre that is sure until the end of the base window
 * under the conservative reading (H-3); after that, on the days on which the centre said yes.
 */
record HomeVisitPeriod() implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        return facts.relation()
                .map(relation -> of(facts, relation))
                .orElseGet(() -> new Opening.Never(ConsentCode.NO_RELATION));
    }

    private static Opening of(ViewingFacts facts, Relation relation) {
        if (!relation.isOngoing()) {
            return new Opening.Never(ConsentCode.RELATION_ENDED);
        }
        LocalDateTime end = lastDay(relation).plusDays(1).atStartOfDay();
        return facts.sinceConsent()
                .and(Opening.Period.of(relation.firstCheck().atStartOfDay(), end, ConsentCode.WINDOW_PASSED));
    }

    private static LocalDate lastDay(Relation relation) {
        LocalDate sure = relation.window().end(Reading.CONSERVATIVE);
        return relation.confirmedOn().filter(sure::isBefore).orElse(sure);
    }
}
