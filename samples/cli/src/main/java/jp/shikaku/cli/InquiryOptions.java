package jp.shikaku.cli;

import java.time.LocalDate;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.qualification.CardCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked about a card. */
final class InquiryOptions {

    @Option(names = "--on", paramLabel = "DATE", description = "the day asked about; today in Japan (資格確認日)")
    private @Nullable LocalDate on;

    @Option(names = "--limit-consent", description = "the patient agreed to show the limit certificate (限度額同意)")
    private boolean limitConsent;

    @Option(
            names = "--setting",
            paramLabel = "S",
            defaultValue = "outpatient",
            description = {
                "care setting (診療の場面); a check by card data is the same in each:",
                "outpatient, online, home-visit, house-call, inpatient, unusual, emergency, disaster"
            })
    private CareSetting setting;

    CardCheck complete(CardCheck.Builder request) {
        if (on != null) {
            request.on(on);
        }
        if (limitConsent) {
            request.limitConsent(LimitCertificateConsent.CONSENTED);
        }
        return request.build();
    }
}
