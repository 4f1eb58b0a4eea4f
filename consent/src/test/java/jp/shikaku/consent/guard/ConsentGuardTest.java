package jp.shikaku.consent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReferences;
import jp.shikaku.consent.Row;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.ledger.JdbcLedger;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.InquiryScope;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Coverage;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.core.time.Japan;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentGuardTest {

    private static final LocalDateTime CONSENTED = LocalDateTime.of(2026, 3, 10, 9, 15);
    private static final ExchangeId EXCHANGE = new ExchangeId("20260311abcdefghijkl");
    private static final PatientKey PATIENT = PatientKey.builder()
            .insurerNumber(InsurerNumber.of("06990014"))
            .insuredPersonIdentificationNumber(InsuredIdentificationNumber.of("3456"))
            .branchNumber(InsuredBranchNumber.of("01"))
            .build();

    private final SetClock clock = new SetClock();
    private final ConsentLedger ledger = ConsentLedger.inMemory();
    private final Consents consents = Consents.of(ledger, clock);
    private final PatientReferences references =
            new PatientReferences("a key for tests only".getBytes(StandardCharsets.US_ASCII));
    private final ConsentGuard guard = guard(ServerPolicy.ASK);

    @Test
    void medicalRequest_withoutConsent_isRefused() {
        assertThat(send(drugs(MedicalTreatmentFlag.OUTPATIENT))).contains("SHK-9003");
        assertThat(ledger.find(EXCHANGE)).isEmpty();
    }

    @Test
    void medicalRequest_afterTheCardReaderToldAConsent_passesFor24Hours() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        assertThat(send(drugs(MedicalTreatmentFlag.OUTPATIENT))).isEmpty();
        clock.set(CONSENTED.plusHours(24).minusSeconds(1));
        assertThat(send(drugs(MedicalTreatmentFlag.OUTPATIENT))).isEmpty();
        clock.set(CONSENTED.plusHours(24));
        assertThat(send(drugs(MedicalTreatmentFlag.OUTPATIENT))).contains("SHK-9010");
    }

    @Test
    void medicalRequest_forAKindNotConsentedTo_isRefused() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        MedicalRequest<?> both = request(
                Optional.of(MedicalTreatmentFlag.OUTPATIENT),
                PATIENT,
                ViewableInformation.PHARMACISTS,
                ViewableInformation.OPERATION);
        assertThat(send(both)).contains("SHK-9003");
    }

    @Test
    void medicalRequest_inAnotherSetting_isRefused() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        assertThat(send(drugs(MedicalTreatmentFlag.ONLINE))).contains("SHK-9003");
        assertThat(send(request(Optional.empty(), PATIENT, ViewableInformation.PHARMACISTS)))
                .contains("SHK-9034");
    }

    @Test
    void medicalRequest_forNobody_isRefused() {
        assertThat(send(request(
                        Optional.of(MedicalTreatmentFlag.OUTPATIENT),
                        PatientKey.builder().build(),
                        ViewableInformation.PHARMACISTS)))
                .contains("SHK-9031");
        assertThat(send(request(Optional.of(MedicalTreatmentFlag.OUTPATIENT), PATIENT)))
                .contains("SHK-9003");
    }

    @Test
    void medicalAnswer_beforeTheDeadline_isHandedOver() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        send(drugs(MedicalTreatmentFlag.OUTPATIENT));
        clock.set(CONSENTED.plusHours(24).minusSeconds(1));
        assertThat(guard.denialBeforeDelivery(answer(ViewableInformation.PHARMACISTS), EXCHANGE))
                .isEmpty();
    }

    @Test
    void medicalAnswer_afterTheDeadline_isRefusedAndSoPurged() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        send(drugs(MedicalTreatmentFlag.OUTPATIENT));
        clock.set(CONSENTED.plusHours(24));
        assertThat(guard.denialBeforeDelivery(answer(ViewableInformation.PHARMACISTS), EXCHANGE))
                .map(Denial::code)
                .contains("SHK-9010");
    }

    @Test
    void medicalAnswer_afterARevocation_isRefused() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        send(drugs(MedicalTreatmentFlag.OUTPATIENT));
        consents.record(subject(CareSetting.OUTPATIENT), new ConsentChange.Revoked());
        assertThat(guard.denialBeforeDelivery(answer(ViewableInformation.PHARMACISTS), EXCHANGE))
                .map(Denial::code)
                .contains("SHK-9001");
    }

    @Test
    void medicalAnswer_nobodyAskedFor_isRefused() {
        assertThat(guard.denialBeforeDelivery(answer(ViewableInformation.PHARMACISTS), EXCHANGE))
                .map(Denial::code)
                .contains("SHK-9032");
    }

    @Test
    void medicalAnswer_withMoreThanWasAskedFor_isRefused() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        send(drugs(MedicalTreatmentFlag.OUTPATIENT));
        assertThat(guard.denialBeforeDelivery(answer(ViewableInformation.OPERATION), EXCHANGE))
                .map(Denial::code)
                .contains("SHK-9003");
    }

    @Test
    void observer_anAnswerThatComesAgain_isRecordedOnce() {
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        guard.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        assertThat(ledger.entries(subject(CareSetting.OUTPATIENT))).hasSize(1);
    }

    /** H-6: who was only asked for by card data, without a consent, has no base. */
    @Test
    void observer_anAnswerWithoutConsent_recordsNothing() {
        guard.denialBeforeDelivery(faceResult(qualification(Map.of())), new ExchangeId("20260310zzzzzzzzzzzz"));
        assertThat(ledger.entries(subject(CareSetting.OUTPATIENT))).isEmpty();
    }

    @Test
    void cardCheck_passesWithoutAnyConsent() {
        assertThat(guard.denialBeforeSend(CardCheck.builder().build(), ticket(CardCheck.MESSAGE_ID)))
                .isEmpty();
    }

    @Test
    void homeVisitCheck_onTheFirstVisit_isNoReinquiryAndPasses() {
        assertThat(homeVisitCheck()).isEmpty();
        consents.record(subject(CareSetting.HOME_VISIT), new ConsentChange.RelationOpened(CONSENTED.toLocalDate()));
        assertThat(homeVisitCheck()).isEmpty();
    }

    @Test
    void checkWithMedicalInformation_beforeAnyConsentIsKnown_isRefused() {
        assertThat(guard.denialBeforeSend(
                        HomeVisitCheck.builder()
                                .card(CARD)
                                .scope(InquiryScope.WITH_MEDICAL_INFORMATION)
                                .build(),
                        ticket(HomeVisitCheck.MESSAGE_ID)))
                .map(Denial::code)
                .contains("SHK-9003");
        assertThat(guard.denialBeforeSend(onlineWithMedicalInformation(), ticket(OnlineCheck.MESSAGE_ID)))
                .map(Denial::code)
                .contains("SHK-9003");
        assertThat(guard.denialBeforeSend(OnlineCheck.builder().card(CARD).build(), ticket(OnlineCheck.MESSAGE_ID)))
                .isEmpty();
    }

    @Test
    void checkWithMedicalInformation_ofWhoAgreedToOneKind_passesInThatSettingAlone() {
        consents.record(
                subject(CareSetting.ONLINE),
                new ConsentChange.Consented(
                        ViewableInformation.PHARMACISTS,
                        consent(CONSENTED, ConsentFlag.CONSENTED),
                        Optional.of(CONSENTED.toLocalDate().plusDays(1)),
                        Optional.empty()));

        assertThat(guard.denialBeforeSend(onlineWithMedicalInformation(), ticket(OnlineCheck.MESSAGE_ID)))
                .isEmpty();
        assertThat(guard.denialBeforeSend(
                        HomeVisitCheck.builder()
                                .card(CARD)
                                .scope(InquiryScope.WITH_MEDICAL_INFORMATION)
                                .build(),
                        ticket(HomeVisitCheck.MESSAGE_ID)))
                .map(Denial::code)
                .contains("SHK-9003");
    }

    private static OnlineCheck onlineWithMedicalInformation() {
        return OnlineCheck.builder()
                .card(CARD)
                .scope(InquiryScope.WITH_MEDICAL_INFORMATION)
                .build();
    }

    @Test
    void homeVisitCheck_afterTheCareEnded_isRefused() {
        consents.record(subject(CareSetting.HOME_VISIT), new ConsentChange.RelationOpened(CONSENTED.toLocalDate()));
        consents.record(subject(CareSetting.HOME_VISIT), new ConsentChange.RelationClosed());
        assertThat(homeVisitCheck()).contains("SHK-9016");
    }

    @ParameterizedTest
    @EnumSource(ServerPolicy.class)
    void homeVisitCheck_beyondTheWindow_isAskedOrRefusedByPolicy(ServerPolicy policy) {
        consents.record(subject(CareSetting.HOME_VISIT), new ConsentChange.RelationOpened(LocalDate.of(2025, 9, 1)));
        Optional<String> denial = guard(policy)
                .denialBeforeSend(homeVisitRequest(), ticket(HomeVisitCheck.MESSAGE_ID))
                .map(Denial::code);
        assertThat(denial).isEqualTo(policy == ServerPolicy.ASK ? Optional.empty() : Optional.of("SHK-9110"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void revocation_answered_isRecordedAlsoWhenTheRequestLacksTheBranch(boolean withBranch) {
        CardSearchKey card =
                withBranch ? CARD : CARD.toBuilder().insuredBranchNumber(null).build();
        ConsentRevocation revocation = ConsentRevocation.of(homeVisitAnswer(CONSENTED, ConsentFlag.CONSENTED), card);
        assertThat(guard.denialBeforeSend(revocation, ticket(ConsentRevocation.MESSAGE_ID)))
                .isEmpty();
        assertThat(ledger.entries(subject(CareSetting.HOME_VISIT))).isEmpty();
        guard.denialBeforeDelivery(
                new ConsentRevocationAnswer(
                        HEADER, Optional.empty(), ProcessingResult.builder().build(), List.of()),
                EXCHANGE);
        assertThat(ledger.entries(subject(CareSetting.HOME_VISIT)))
                .extracting(entry -> (Object) entry.change())
                .containsExactly(new ConsentChange.Revoked());
    }

    @Test
    void checkAnswers_tellConsentsOfTheirSetting() {
        QualificationResult result = result(qualification(given(CONSENTED, ConsentFlag.CONSENTED)));
        guard.denialBeforeDelivery(new HomeVisitCheckAnswer(HEADER, result, List.of()), EXCHANGE);
        guard.denialBeforeDelivery(new OnlineCheckAnswer(HEADER, result, List.of()), EXCHANGE);
        guard.denialBeforeDelivery(new EmergencyCheckAnswer(HEADER, result, List.of()), EXCHANGE);
        guard.denialBeforeDelivery(new CardCheckAnswer(HEADER, result, List.of()), EXCHANGE);
        assertThat(Stream.of(CareSetting.values())
                        .filter(setting -> !ledger.entries(subject(setting)).isEmpty()))
                .containsExactly(
                        CareSetting.OUTPATIENT, CareSetting.ONLINE, CareSetting.HOME_VISIT, CareSetting.EMERGENCY);
    }

    /** beyond the window a yes opens the day; an expired consent is no yes. */
    @ParameterizedTest
    @EnumSource(
            value = ConsentFlag.class,
            names = {"CONSENTED", "EXPIRED"})
    void homeVisitAnswer_beyondTheWindow_opensOnlyIfTheConsentLasts(ConsentFlag flag) {
        consents.record(subject(CareSetting.HOME_VISIT), new ConsentChange.RelationOpened(CONSENTED.toLocalDate()));
        guard.denialBeforeDelivery(homeVisitAnswer(CONSENTED, ConsentFlag.CONSENTED), EXCHANGE);
        clock.set(LocalDateTime.of(2026, 7, 1, 9, 0));
        assertThat(send(drugs(MedicalTreatmentFlag.HOME_VISIT))).contains("SHK-9017");
        Qualification operation = qualification(Map.of(ViewableInformation.OPERATION, consent(CONSENTED, flag)));
        guard.denialBeforeDelivery(new HomeVisitCheckAnswer(HEADER, result(operation), List.of()), EXCHANGE);
        assertThat(send(drugs(MedicalTreatmentFlag.HOME_VISIT)))
                .isEqualTo(flag == ConsentFlag.CONSENTED ? Optional.empty() : Optional.of("SHK-9017"));
    }

    /** The declaration is what the check says; without it an answer alone opens nothing in an emergency. */
    @Test
    void emergencyCheck_declaresItself_soThatItsAnswerOpensViewingFor24Hours() {
        EmergencyCheckAnswer told = new EmergencyCheckAnswer(
                HEADER, result(qualification(given(CONSENTED, ConsentFlag.CONSENTED))), List.of());
        guard.denialBeforeDelivery(told, EXCHANGE);
        assertThat(send(drugs(MedicalTreatmentFlag.EMERGENCY))).contains("SHK-9018");
        assertThat(guard.denialBeforeSend(emergency(), ticket(EmergencyCheck.MESSAGE_ID)))
                .isEmpty();
        assertThat(send(drugs(MedicalTreatmentFlag.EMERGENCY))).isEmpty();
        clock.set(CONSENTED.plusHours(24));
        assertThat(send(drugs(MedicalTreatmentFlag.EMERGENCY))).contains("SHK-9020");
    }

    private static EmergencyCheck emergency() {
        return EmergencyCheck.of(
                CARD,
                EmergencyRequestPattern.TREATMENT_AND_DRUGS,
                EmergencyAccess.builder()
                        .authority(Coded.of(EmergencyAuthority.GRANTED))
                        .firstFactor(Coded.of(TwoFactorElement.MEMORY))
                        .firstMethod("パスワード")
                        .secondFactor(Coded.of(TwoFactorElement.OBJECT))
                        .secondMethod("職員カード")
                        .reason("意識障害で搬送")
                        .build());
    }

    /** The desk goes on; what needs consent does not. */
    @Test
    void ledgerFails_onlyWhatNeedsConsentIsRefused() {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:without-tables");
        ConsentLedger broken = new JdbcLedger(empty);
        ConsentGuard failing = ConsentGuard.of(Consents.of(broken, clock), references);
        assertThat(failing.denialBeforeSend(drugs(MedicalTreatmentFlag.OUTPATIENT), ticket(DRUGS)))
                .map(Denial::code)
                .contains("SHK-9033");
        assertThat(failing.denialBeforeDelivery(answer(ViewableInformation.PHARMACISTS), EXCHANGE))
                .map(Denial::code)
                .contains("SHK-9033");
        assertThat(failing.denialBeforeDelivery(cardReader(CONSENTED), EXCHANGE))
                .isEmpty();
    }

    @Test
    void settings_canTellAHouseCallFromAHomeVisit() {
        VisitSettings houseCalls = (flag, patient) -> CareSetting.HOUSE_CALL;
        ConsentGuard calls = new ConsentGuard(consents, references, houseCalls, ServerPolicy.ASK);
        calls.denialBeforeDelivery(cardReader(CONSENTED), new ExchangeId("20260310zzzzzzzzzzzz"));
        assertThat(calls.denialBeforeSend(drugs(MedicalTreatmentFlag.HOME_VISIT), ticket(DRUGS)))
                .isEmpty();
        clock.set(CONSENTED.plusHours(24));
        assertThat(calls.denialBeforeSend(drugs(MedicalTreatmentFlag.HOME_VISIT), ticket(DRUGS)))
                .map(Denial::code)
                .contains("SHK-9010");
    }

    @Test
    void references_ofTheSameCard_areTheSameWhateverTheMessage() {
        CardCheck check = CardCheck.builder()
                .insurerNumber("06990014")
                .number("３４５６")
                .branch("01")
                .birthdate(LocalDate.of(1968, 1, 15))
                .build();
        assertThat(references.of(check.correlationKeys())).isEqualTo(references.of(PATIENT.correlationKeys()));
        assertThat(references.of(PATIENT.toBuilder()
                        .branchNumber(InsuredBranchNumber.of("02"))
                        .build()
                        .correlationKeys()))
                .isNotEqualTo(references.of(PATIENT.correlationKeys()));
        assertThat(new PatientReferences("another key, 16+".getBytes(StandardCharsets.US_ASCII))
                        .of(PATIENT.correlationKeys()))
                .isNotEqualTo(references.of(PATIENT.correlationKeys()));
    }

    private static final MessageId DRUGS = MessageId.of("YZKsiquc01req");
    private static final AnswerHeader HEADER =
            AnswerHeader.builder().medicalInstitutionCode(Row.INSTITUTION).build();
    private static final CardSearchKey CARD = CardCheck.builder()
            .insurerNumber("06990014")
            .number("３４５６")
            .branch("01")
            .birthdate(LocalDate.of(1968, 1, 15))
            .build()
            .searchKey();

    private Optional<String> homeVisitCheck() {
        return guard.denialBeforeSend(homeVisitRequest(), ticket(HomeVisitCheck.MESSAGE_ID))
                .map(Denial::code);
    }

    private static HomeVisitCheck homeVisitRequest() {
        return HomeVisitCheck.builder().card(CARD).build();
    }

    private static HomeVisitCheckAnswer homeVisitAnswer(LocalDateTime consented, ConsentFlag flag) {
        QualificationResult found = result(qualification(given(consented, flag)));
        QualificationResult result = QualificationResult.builder()
                .searchKey(CARD)
                .qualifications(found.qualifications())
                .build();
        return new HomeVisitCheckAnswer(HEADER, result, List.of());
    }

    private Optional<String> send(MedicalRequest<?> request) {
        return guard.denialBeforeSend(request, ticket(DRUGS)).map(Denial::code);
    }

    private static MedicalRequest<?> drugs(MedicalTreatmentFlag flag) {
        return request(Optional.of(flag), PATIENT, ViewableInformation.PHARMACISTS);
    }

    private static MedicalRequest<?> request(
            Optional<MedicalTreatmentFlag> flag, PatientKey patient, ViewableInformation... kinds) {
        return proxy(
                MedicalRequest.class,
                Map.of(
                        "messageId",
                        DRUGS,
                        "patient",
                        patient,
                        "information",
                        Set.of(kinds),
                        "medicalTreatmentFlag",
                        flag.map(Coded::of)));
    }

    private static MedicalAnswer answer(ViewableInformation... kinds) {
        return proxy(
                MedicalAnswer.class,
                Map.of(
                        "messageId", DRUGS.answer(),
                        "information", Set.of(kinds),
                        "person", Optional.of("somebody")));
    }

    /** A message of a kind that does not matter here: it tells what is given, and nothing else. */
    private static <T> T proxy(Class<T> type, Map<String, Object> told) {
        InvocationHandler handler = (proxy, method, arguments) -> told.getOrDefault(method.getName(), Optional.empty());
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static FaceResult cardReader(LocalDateTime consented) {
        return faceResult(qualification(given(consented, ConsentFlag.CONSENTED)));
    }

    private static Map<ViewableInformation, ViewingConsent> given(LocalDateTime consented, ConsentFlag flag) {
        return Map.of(ViewableInformation.PHARMACISTS, consent(consented, flag));
    }

    private static ViewingConsent consent(LocalDateTime consented, ConsentFlag flag) {
        return ViewingConsent.builder()
                .flag(Coded.of(flag))
                .consentTime(consented)
                .build();
    }

    private static Qualification qualification(Map<ViewableInformation, ViewingConsent> consents) {
        Coverage coverage = Coverage.builder()
                .insurerNumber(PATIENT.insurerNumber().orElseThrow())
                .insuredIdentificationNumber(
                        PATIENT.insuredPersonIdentificationNumber().orElseThrow())
                .insuredBranchNumber(PATIENT.branchNumber().orElseThrow())
                .build();
        return Qualification.builder()
                .coverage(coverage)
                .viewingConsents(consents)
                .build();
    }

    private static FaceResult faceResult(Qualification qualification) {
        return new FaceResult(HEADER, result(qualification));
    }

    private static QualificationResult result(Qualification qualification) {
        return QualificationResult.builder()
                .qualifications(List.of(qualification))
                .build();
    }

    private ConsentSubject subject(CareSetting setting) {
        return new ConsentSubject(references.of(PATIENT.correlationKeys()).orElseThrow(), Row.INSTITUTION, setting);
    }

    private static Ticket ticket(MessageId id) {
        return new Ticket(id, id + "_" + EXCHANGE + ".xml", Row.INSTITUTION, EXCHANGE);
    }

    private ConsentGuard guard(ServerPolicy policy) {
        return new ConsentGuard(consents, references, VisitSettings.byFlag(), policy);
    }

    private static final class SetClock extends Clock {

        private Instant now = CONSENTED.atZone(Japan.ZONE).toInstant();

        void set(LocalDateTime japan) {
            now = japan.atZone(Japan.ZONE).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
