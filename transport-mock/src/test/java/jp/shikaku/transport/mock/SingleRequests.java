package jp.shikaku.transport.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.core.settings.AcknowledgedTerms;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsChange;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.TerminalFunction;

/** A request of each exchange that is answered in one step. */
final class SingleRequests {

    static final InventedPerson PERSON = new InventedPerson(
            InsurerNumber.of("06990014"),
            Optional.of(InsuredCardSymbol.of("架空12")),
            InsuredIdentificationNumber.of("3456"),
            Optional.of(InsuredBranchNumber.of("01")),
            LocalDate.of(1968, 1, 15),
            "架空　一郎",
            "ｶｸｳ ｲﾁﾛｳ",
            Sex.MALE,
            Scenario.VALID);

    private SingleRequests() {}

    static List<AnyRequest<?>> all() {
        return List.of(
                PERSON.cardCheck().build(),
                registration(),
                HomeVisitCheck.builder().card(card()).build(),
                OnlineCheck.builder().card(card()).build(),
                revocation(),
                AccessUrlRequest.of(AccessUrlKind.HOME_VISIT, QrFileFormat.PNG),
                SettingsInquiry.create(),
                onlineCareSwitchedOn().request(),
                emergency(),
                PasscodeRequest.create(),
                DrugRequest.builder()
                        .patient(PERSON.patientKey())
                        .fileCategory(DrugFileCategory.XML)
                        .build(),
                CheckupRequest.builder()
                        .patient(PERSON.patientKey())
                        .fileCategory(CheckupFileCategory.XML)
                        .build());
    }

    static CardSearchKey card() {
        return PERSON.cardCheck().build().searchKey();
    }

    static ReferenceNumberRequest registration() {
        return ReferenceNumberRequest.of(ReferenceNumberRegistration.builder()
                .referenceNumber(ReferenceNumber.of("000777"))
                .insurerNumber(PERSON.insurerNumber())
                .insuredCardSymbol(InsuredCardSymbol.of("架空12"))
                .insuredIdentificationNumber(InsuredIdentificationNumber.of("3456"))
                .insuredBranchNumber(InsuredBranchNumber.of("01"))
                .build());
    }

    static ConsentRevocation revocation() {
        HomeVisitCheckAnswer lookup = new HomeVisitCheckAnswer(
                AnswerHeader.builder().build(),
                Results.valid(Qualifications.insured(PERSON, LocalDate.of(2026, 11, 21)))
                        .searchKey(card())
                        .build(),
                List.of());
        return ConsentRevocation.of(lookup, card());
    }

    static SettingsChange onlineCareSwitchedOn() {
        InstitutionSettings off = InstitutionSettings.builder()
                .onlineUse(Coded.of(Usage.NOT_USED))
                .build();
        return SettingsChange.of(
                off,
                off.toBuilder().onlineUse(Coded.of(Usage.USED)).build(),
                new AcknowledgedTerms(TerminalFunction.ONLINE, "1.0", "係", Instant.parse("2026-11-21T00:00:00Z")));
    }

    static EmergencyCheck emergency() {
        return EmergencyCheck.of(
                card(),
                EmergencyRequestPattern.SUMMARY,
                EmergencyAccess.builder()
                        .authority(Coded.of(EmergencyAuthority.GRANTED))
                        .firstFactor(Coded.of(TwoFactorElement.MEMORY))
                        .firstMethod("1")
                        .secondFactor(Coded.of(TwoFactorElement.OBJECT))
                        .secondMethod("1")
                        .reason("意識不明")
                        .build());
    }
}
