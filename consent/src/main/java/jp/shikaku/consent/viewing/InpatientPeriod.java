package jp.shikaku.consent.viewing;

import jp.shikaku.consent.ConsentCode;

/** 入院: from the consent at the bedside while the stay goes on, until the patient revokes it. */
record InpatientPeriod() implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        return facts.relation()
                .map(stay -> stay.isOngoing()
                        ? facts.sinceConsent()
                                .and(Opening.Period.endless(stay.firstCheck().atStartOfDay()))
                        : new Opening.Never(ConsentCode.RELATION_ENDED))
                .orElseGet(() -> new Opening.Never(ConsentCode.NO_RELATION));
    }
}
