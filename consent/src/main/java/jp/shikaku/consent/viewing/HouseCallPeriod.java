package jp.shikaku.consent.viewing;

import jp.shikaku.consent.reinquiry.Relation;

/** 往診: like home visits while the same institution gives them to the patient; otherwise like an out-patient, with the card each time. */
record HouseCallPeriod(ViewingPeriod homeVisit, ViewingPeriod outpatient) implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        boolean ongoing = facts.relation().filter(Relation::isOngoing).isPresent();
        return (ongoing ? homeVisit : outpatient).of(facts);
    }
}
