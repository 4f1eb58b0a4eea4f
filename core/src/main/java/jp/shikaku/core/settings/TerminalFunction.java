package jp.shikaku.core.settings;

import java.util.Optional;
import java.util.function.Function;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.Usage;

/** A function of the terminal that has terms of use (利用規約) of its own. Immutable and thread-safe. */
public enum TerminalFunction {
    /** 訪問診療等機能: home visits. */
    HOME_VISIT("訪問診療等機能", "HomeVisitUseFlag", InstitutionSettings::homeVisitUse),

    /** オンライン診療等機能: online care. */
    ONLINE("オンライン診療等機能", "OnlineUseFlag", InstitutionSettings::onlineUse);

    private final String japaneseName;
    private final String element;
    private final Function<InstitutionSettings, Optional<Coded<Usage>>> use;

    TerminalFunction(String japaneseName, String element, Function<InstitutionSettings, Optional<Coded<Usage>>> use) {
        this.japaneseName = japaneseName;
        this.element = element;
        this.use = use;
    }

    /**
     * Returns the Japanese name.
     *
     * @return the name on the screen of the terminal
     */
    public String japaneseName() {
        return japaneseName;
    }

    String element() {
        return element;
    }

    boolean isUsed(InstitutionSettings settings) {
        return use.apply(settings).filter(code -> code.is(Usage.USED)).isPresent();
    }
}
