package jp.shikaku.consent.viewing;

import jp.shikaku.consent.ConsentCode;

/** 災害: while the Ministry has the function open, with a consent by word of mouth or the statement that none could be had, and a reason. */
record DisasterPeriod() implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        return facts.declaration()
                .filter(Declaration.Disaster.class::isInstance)
                .map(Declaration.Disaster.class::cast)
                .map(DisasterPeriod::of)
                .orElseGet(() -> new Opening.Never(ConsentCode.NOT_DECLARED));
    }

    private static Opening of(Declaration.Disaster declaration) {
        return declaration.isComplete()
                ? Opening.Period.of(declaration.from(), declaration.to(), ConsentCode.OUTSIDE_DECLARED_TIME)
                : new Opening.Never(ConsentCode.DECLARATION_INCOMPLETE);
    }
}
