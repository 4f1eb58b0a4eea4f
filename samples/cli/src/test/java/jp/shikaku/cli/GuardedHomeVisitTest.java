package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReferences;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.consent.guard.ConsentGuard;
import jp.shikaku.consent.guard.ConsentObserver;
import jp.shikaku.consent.guard.ServerPolicy;
import jp.shikaku.consent.guard.VisitSettings;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.ledger.RevocationDuties;
import jp.shikaku.consent.purge.AnswersInTransport;
import jp.shikaku.consent.purge.Purge;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MedicalClient;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.MockTransport;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import jp.shikaku.xml.JaxbMessageCodec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Home visits behind the guard, from the first check to the revocation, against a simulated terminal. It tells no consents in answers to
 * checks by card data, so what a fetch of consented patients tells is handed to the observer.
 */
class GuardedHomeVisitTest {

    private static final LocalDateTime CONSENTED = LocalDateTime.of(2026, 3, 10, 9, 15);
    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final InventedPerson PERSON =
            InventedPeople.generate(1, 1).get(0).with(Scenario.VALID);
    private static final AnswerCompleteness COMPLETENESS = new JaxbMessageCodec().completeness();

    private final MockTransport transport = MockTransport.to(SimulatedTerminal.builder()
            .people(PERSON)
            .latency(Duration.ofMinutes(1))
            .clock(Clock.fixed(CONSENTED.atZone(Japan.ZONE).toInstant(), Japan.ZONE))
            .profile(TerminalProfile.builder()
                    .wireNames(WireNames.builder()
                            .exchange("OQSsihvq01", "OQSsihvq01")
                            .exchange("OQSsihvd01", "OQSsihvd01")
                            .build())
                    .build())
            .build());
    private final PatientReferences references =
            new PatientReferences("a key for tests only".getBytes(StandardCharsets.US_ASCII));
    private final ConsentLedger ledger = ConsentLedger.inMemory();
    private final Consents consents = Consents.of(ledger, transport.timing().clock());

    @Test
    void homeVisits_fromTheFirstCheckToTheRevocation() {
        try (MedicalClient client = client(ServerPolicy.ASK)) {
            HomeVisitCheckAnswer first = check(client);
            assertDenied(() -> client.submit(drugs()), "SHK-9003");
            consentAtTheVisit(first);
            Ticket drugs = client.submit(drugs());
            transport.pass(Duration.ofMinutes(1));
            assertThat(client.collect(drugs, DrugAnswer.class).answer()).isPresent();

            consents.record(subject(), new ConsentChange.RelationClosed());
            assertDenied(() -> client.submit(drugs()), "SHK-9016");
            assertThat(new RevocationDuties(ledger).open()).hasSize(1);
            ConsentRevocation revocation = ConsentRevocation.of(first, card());
            Ticket revoked = client.submit(revocation);
            assertThat(new RevocationDuties(ledger).open()).hasSize(1);
            transport.pass(Duration.ofMinutes(1));
            assertThat(client.collect(revoked, revocation.answerType()).answer())
                    .isPresent();
            assertThat(new RevocationDuties(ledger).open()).isEmpty();
            assertDenied(() -> client.submit(drugs()), "SHK-9001");

            assertThat(transport.look(drugs, COMPLETENESS)).isPresent();
            assertThat(purge().run().purged())
                    .extracting(purged -> purged.reason().code())
                    .containsExactly("SHK-9001");
            assertThat(transport.look(drugs, COMPLETENESS)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2,NOT_PROCESSED_YET", "1,OUTCOME_NOT_TOLD"})
    void revocation_notSaidToBeDone_isNotRecorded(String segment, DiagnosticCode code) {
        try (MedicalClient client = client(ServerPolicy.ASK)) {
            HomeVisitCheckAnswer first = check(client);
            consentAtTheVisit(first);
            consents.record(subject(), new ConsentChange.RelationClosed());
            Ticket ticket = client.submit(ConsentRevocation.of(first, card()));
            transport.put(
                    ticket.fileName().replace("req_", "res_"),
                    Payload.of(("<XmlMsg><MessageHeader><SegmentOfResult>" + segment
                                    + "</SegmentOfResult></MessageHeader><MessageBody/></XmlMsg>")
                            .getBytes(StandardCharsets.UTF_8)));

            assertThatExceptionOfType(TerminalErrorException.class)
                    .isThrownBy(() -> client.collect(ticket, ConsentRevocationAnswer.class)
                            .orElseThrow())
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
            assertThat(new RevocationDuties(ledger).open()).hasSize(1);
        }
    }

    @Test
    void reinquiry_outsideItsWindow_isRefusedAndNothingIsWritten() {
        try (MedicalClient client = client(ServerPolicy.REFUSE)) {
            consentAtTheVisit(check(client));
            transport.pass(Duration.ofDays(30));
            check(client);
            transport.pass(Duration.ofDays(120));
            int before = transport.requests().size();
            assertDenied(
                    () -> client.submit(HomeVisitCheck.builder().card(card()).build()), "SHK-9110");
            assertThat(transport.requests()).hasSize(before);
            assertThat(transport.pending()).isEmpty();
        }
    }

    @Test
    void reinquiry_outsideItsWindow_isAskedOfTheCentreByPolicy() {
        try (MedicalClient client = client(ServerPolicy.ASK)) {
            consentAtTheVisit(check(client));
            transport.pass(Duration.ofDays(150));
            assertThat(check(client).qualifications()).hasSize(1);
        }
    }

    private HomeVisitCheckAnswer check(MedicalClient client) {
        HomeVisitCheck check = HomeVisitCheck.builder().card(card()).build();
        Ticket ticket = client.submit(check);
        transport.pass(Duration.ofMinutes(1));
        return client.collect(ticket, HomeVisitCheckAnswer.class).answer().orElseThrow();
    }

    private void consentAtTheVisit(HomeVisitCheckAnswer told) {
        Qualification consented = told.qualifications().get(0).toBuilder()
                .viewingConsents(Map.of(
                        ViewableInformation.PHARMACISTS,
                        ViewingConsent.builder()
                                .flag(Coded.of(ConsentFlag.CONSENTED))
                                .consentTime(CONSENTED)
                                .build()))
                .build();
        new ConsentObserver(consents, references, VisitSettings.byFlag())
                .observe(consented, MedicalTreatmentFlag.HOME_VISIT, INSTITUTION);
        consents.record(subject(), new ConsentChange.RelationOpened(CONSENTED.toLocalDate()));
    }

    private static void assertDenied(ThrowingCallable submission, String reason) {
        assertThatExceptionOfType(ExchangeDeniedException.class)
                .isThrownBy(submission)
                .satisfies(denied -> assertThat(denied.reason()).isEqualTo(reason));
    }

    private ConsentSubject subject() {
        return new ConsentSubject(
                references.of(PERSON.patientKey().correlationKeys()).orElseThrow(),
                INSTITUTION,
                CareSetting.HOME_VISIT);
    }

    private static CardSearchKey card() {
        return PERSON.cardCheck().build().searchKey();
    }

    private static DrugRequest drugs() {
        return DrugRequest.builder()
                .patient(PERSON.patientKey())
                .medicalTreatmentFlag(MedicalTreatmentFlag.HOME_VISIT)
                .fileCategory(DrugFileCategory.XML)
                .build();
    }

    private Purge purge() {
        Operator program = new Operator("purge", "プログラム", CONSENTED, "server");
        return new Purge(
                consents, event -> {}, program, List.of(new AnswersInTransport(ledger, transport, COMPLETENESS)));
    }

    private MedicalClient client(ServerPolicy policy) {
        return EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .role(SystemRole.EHR)
                .guard(new ConsentGuard(consents, references, VisitSettings.byFlag(), policy))
                .buildMedical();
    }
}
