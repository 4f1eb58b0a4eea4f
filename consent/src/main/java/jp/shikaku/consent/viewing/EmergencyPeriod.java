package jp.shikaku.consent.viewing;

import java.time.LocalDateTime;
import jp.shikaku.consent.ConsentCode;

/**
 * 救急: with authority, two factors of authentication and a reason, all declared; for 24 hours from the declaration, as for out-patients (how
 * long is not public, so this length is an assumption).
 */
record EmergencyPeriod() implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        return facts.declaration()
                .filter(Declaration.Emergency.class::isInstance)
                .map(Declaration.Emergency.class::cast)
                .map(EmergencyPeriod::of)
                .orElseGet(() -> new Opening.Never(ConsentCode.NOT_DECLARED));
    }

    private static Opening of(Declaration.Emergency declaration) {
        LocalDateTime begun = declaration.declaredAt();
        return declaration.isComplete()
                ? Opening.Period.of(begun, begun.plus(OutpatientPeriod.LENGTH), ConsentCode.OUTSIDE_DECLARED_TIME)
                : new Opening.Never(ConsentCode.DECLARATION_INCOMPLETE);
    }
}
