package jp.shikaku.cli;

import java.time.LocalDate;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.code.InquiryScope;
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
                "care setting (診療の場面); online, home-visit and emergency are exchanges of their own, the others a check by",
                "card: outpatient, online, home-visit, house-call, inpatient, unusual, emergency;",
                "disaster is refused, as it has no file exchange (災害時は電文なし)"
            })
    private CareSetting setting;

    @Option(
            names = "--role",
            paramLabel = "ehr|receipt",
            defaultValue = "receipt",
            description = "the system it is for; a receipt computer asks for no medical information (システムの種類)")
    private Role role;

    CardCheck complete(CardCheck.Builder request) {
        if (on != null) {
            request.on(on);
        }
        if (limitConsent) {
            request.limitConsent(LimitCertificateConsent.CONSENTED);
        }
        return request.build();
    }

    @Option(
            names = "--with-medical",
            description = {
                "ask with medical information, for online and home-visit, as --role ehr and with the consent",
                "that --consented-at tells (医療情報を含む。--role ehr と同意日時が必要)"
            })
    private boolean withMedical;

    CareSetting setting() {
        return setting;
    }

    SystemRole role() {
        return role.role();
    }

    boolean withMedical() {
        return withMedical;
    }

    /** Whether it is the check by card that all these settings have in common. */
    boolean isByCard() {
        return switch (setting) {
            case HOME_VISIT, ONLINE, EMERGENCY, DISASTER -> false;
            default -> true;
        };
    }

    HomeVisitCheck homeVisit(CardCheck card) {
        HomeVisitCheck.Builder request =
                HomeVisitCheck.builder().card(card.searchKey()).scope(scope());
        card.header().qualificationConfirmationDate().ifPresent(request::on);
        return request.build();
    }

    OnlineCheck online(CardCheck card) {
        OnlineCheck.Builder request =
                OnlineCheck.builder().card(card.searchKey()).scope(scope());
        card.header().qualificationConfirmationDate().ifPresent(request::on);
        return request.build();
    }

    private InquiryScope scope() {
        return withMedical ? InquiryScope.WITH_MEDICAL_INFORMATION : InquiryScope.QUALIFICATION_ONLY;
    }
}
