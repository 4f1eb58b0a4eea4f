package jp.shikaku.cli;

import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By what right an emergency is declared. What is missing is found by the library, so that it is told by its code. */
final class EmergencyOptions {

    @Option(
            names = "--pattern",
            paramLabel = "P",
            defaultValue = "summary",
            description = {
                "what is to be viewed in an emergency (閲覧パターン): summary, full, prescriptions-summary-and-full,",
                "drugs, treatment-and-drugs, specific-health-checkup"
            })
    private EmergencyRequestPattern pattern;

    @Option(
            names = "--authority",
            paramLabel = "granted|none",
            description = "of the account, for emergencies (救急時閲覧権限)")
    private @Nullable EmergencyAuthority authority;

    @Option(
            names = "--first-factor",
            paramLabel = "memory|biometric|object",
            description = "what the account signed in with (二要素認証1)")
    private @Nullable TwoFactorElement firstFactor;

    @Option(names = "--first-method", paramLabel = "CODE", description = "the method of it (二要素認証方式区分1)")
    private @Nullable String firstMethod;

    @Option(
            names = "--second-factor",
            paramLabel = "memory|biometric|object",
            description = "another one than the first (二要素認証2)")
    private @Nullable TwoFactorElement secondFactor;

    @Option(names = "--second-method", paramLabel = "CODE", description = "the method of it (二要素認証方式区分2)")
    private @Nullable String secondMethod;

    @Option(names = "--reason", paramLabel = "TEXT", description = "of the emergency (閲覧理由)")
    private @Nullable String reason;

    EmergencyCheck check(CardSearchKey card) {
        return EmergencyCheck.of(card, pattern, access());
    }

    private EmergencyAccess access() {
        return EmergencyAccess.builder()
                .authority(authority == null ? null : Coded.of(authority))
                .firstFactor(firstFactor == null ? null : Coded.of(firstFactor))
                .firstMethod(firstMethod)
                .secondFactor(secondFactor == null ? null : Coded.of(secondFactor))
                .secondMethod(secondMethod)
                .reason(reason)
                .build();
    }
}
