package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.InquiryScope;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.QualificationAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks with and without medical information, through documents and back. */
class InquiryScopeTest {

    private static final InventedPerson PERSON =
            InventedPeople.generate(1, 7).get(0).with(Scenario.VALID);
    private static final CardSearchKey CARD = PERSON.cardCheck().build().searchKey();

    private final MockTransport transport = MockTransport.to(SimulatedTerminal.builder()
            .people(PERSON)
            .profile(TerminalProfile.builder()
                    .wireNames(MessageCatalogue.canonicalNames())
                    .build())
            .build());

    @ParameterizedTest
    @EnumSource(InquiryScope.class)
    void check_eitherScope_isToldToTheTerminalWhichTellsConsentsWithMedicalInformationOnly(InquiryScope scope) {
        boolean medical = scope == InquiryScope.WITH_MEDICAL_INFORMATION;
        Stream.<Request<? extends QualificationAnswer>>of(
                        HomeVisitCheck.builder().card(CARD).scope(scope).build(),
                        OnlineCheck.builder().card(CARD).scope(scope).build())
                .forEach(check ->
                        assertThat(flags(check)).isEqualTo(medical ? Set.of(ConsentFlag.CONSENTED) : Set.of()));
        assertThat(transport.requests())
                .hasSize(2)
                .allSatisfy(request ->
                        assertThat(request.asksForMedicalInformation()).isEqualTo(medical));
    }

    @Test
    void check_inAnEmergency_tellsThatNobodyCouldBeAsked() {
        EmergencyAccess access = EmergencyAccess.builder()
                .authority(Coded.of(EmergencyAuthority.GRANTED))
                .firstFactor(Coded.of(TwoFactorElement.MEMORY))
                .firstMethod("1")
                .secondFactor(Coded.of(TwoFactorElement.OBJECT))
                .secondMethod("1")
                .reason("意識不明")
                .build();
        assertThat(flags(EmergencyCheck.of(CARD, EmergencyRequestPattern.SUMMARY, access)))
                .containsExactly(ConsentFlag.COULD_NOT_BE_OBTAINED);
    }

    private Set<ConsentFlag> flags(Request<? extends QualificationAnswer> check) {
        try (EligibilityClient client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .role(SystemRole.EHR)
                .build()) {
            return client.send(check).qualifications().stream()
                    .flatMap(found -> found.viewingConsents().values().stream())
                    .flatMap(consent -> consent.flag().flatMap(Coded::known).stream())
                    .collect(Collectors.toSet());
        }
    }
}
