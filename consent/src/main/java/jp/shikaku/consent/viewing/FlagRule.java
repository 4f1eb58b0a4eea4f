package jp.shikaku.consent.viewing;

import java.util.Optional;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;

/**
 * 同意区分 (OQSCD016): only "consented" opens viewing, and an unknown code never does. In an emergency "could not be obtained" does not close it;
 * in a disaster, where nobody uses a card, nor does a missing flag.
 */
final class FlagRule {

    private FlagRule() {}

    static Optional<ConsentCode> denial(CareSetting setting, Optional<Coded<ConsentFlag>> flag) {
        if (flag.isEmpty()) {
            return Optional.of(ConsentCode.CONSENT_NOT_KNOWN).filter(reason -> setting != CareSetting.DISASTER);
        }
        return flag.get()
                .known()
                .map(known -> denial(setting, known))
                .orElseGet(() -> Optional.of(ConsentCode.UNKNOWN_CONSENT_CODE));
    }

    private static Optional<ConsentCode> denial(CareSetting setting, ConsentFlag flag) {
        return switch (flag) {
            case CONSENTED -> Optional.empty();
            case NO_CONSENT -> Optional.of(ConsentCode.NO_CONSENT);
            case EXPIRED -> Optional.of(ConsentCode.CONSENT_EXPIRED);
            case COULD_NOT_BE_OBTAINED ->
                Optional.of(ConsentCode.CONSENT_NOT_OBTAINED)
                        .filter(reason -> setting != CareSetting.EMERGENCY && setting != CareSetting.DISASTER);
        };
    }
}
