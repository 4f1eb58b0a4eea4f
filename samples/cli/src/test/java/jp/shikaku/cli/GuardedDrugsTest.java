package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReferences;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.consent.guard.ConsentGuard;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.purge.AnswersInTransport;
import jp.shikaku.consent.purge.Purge;
import jp.shikaku.consent.purge.PurgeReport;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MedicalClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.MockTransport;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.Test;

/** The guard in a client, against a simulated terminal whose hours take no time. */
class GuardedDrugsTest {

    private static final LocalDateTime CONSENTED = LocalDateTime.of(2026, 3, 10, 9, 15);
    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final InventedPerson PERSON =
            InventedPeople.generate(1, 1).get(0).with(Scenario.VALID);

    private static final AnswerCompleteness COMPLETENESS = new JaxbMessageCodec().completeness();

    private final PatientReferences references =
            new PatientReferences("a key for tests only".getBytes(StandardCharsets.US_ASCII));
    private final ConsentLedger ledger = ConsentLedger.inMemory();

    @Test
    void request_outsideConsent_isRefusedAndNothingIsWritten() {
        MockTransport transport = terminalAnsweringAfter(Duration.ofSeconds(1));
        try (MedicalClient client = client(transport)) {
            assertThatExceptionOfType(ExchangeDeniedException.class)
                    .isThrownBy(() -> client.submit(drugs()))
                    .satisfies(denied -> assertThat(denied.reason()).isEqualTo("SHK-9003"));
        }
        assertThat(transport.requests()).isEmpty();
        assertThat(transport.pending()).isEmpty();
    }

    @Test
    void answer_beforeTheDeadline_isHandedOver() {
        MockTransport transport = terminalAnsweringAfter(Duration.ofHours(23));
        consent(transport);
        try (MedicalClient client = client(transport)) {
            Ticket ticket = client.submit(drugs());
            transport.pass(Duration.ofHours(23));
            assertThat(client.collect(ticket, DrugAnswer.class).answer()).isPresent();
        }
    }

    @Test
    void answer_afterTheDeadline_isPurgedAndNotHandedOver() {
        MockTransport transport = terminalAnsweringAfter(Duration.ofHours(24));
        consent(transport);
        try (MedicalClient client = client(transport)) {
            Ticket ticket = client.submit(drugs());
            transport.pass(Duration.ofHours(24));
            assertThatExceptionOfType(ExchangeDeniedException.class)
                    .isThrownBy(() -> client.collect(ticket, DrugAnswer.class))
                    .satisfies(denied -> assertThat(denied.reason()).isEqualTo("SHK-9010"));
            assertThat(client.collect(ticket, DrugAnswer.class)).isInstanceOf(Outcome.NotYet.class);
            assertThat(client.pending()).isEmpty();
        }
    }

    /** The transport keeps what was handed over for a while; when consent ends, it goes from there as well. */
    @Test
    void purge_handedOverAnswerThatTheTransportKeeps_isRemovedWhenConsentEnds() {
        MockTransport transport = terminalAnsweringAfter(Duration.ofHours(1));
        consent(transport);
        try (MedicalClient client = client(transport)) {
            Ticket ticket = client.submit(drugs());
            transport.pass(Duration.ofHours(1));
            assertThat(client.collect(ticket, DrugAnswer.class).answer()).isPresent();
            Purge purge = purge(transport);
            assertThat(purge.run()).isEqualTo(new PurgeReport(List.of(), 1));
            transport.pass(Duration.ofHours(23));
            assertThat(transport.look(ticket, COMPLETENESS)).isPresent();
            assertThat(purge.run().purged())
                    .extracting(purged -> purged.reason().code())
                    .containsExactly("SHK-9010");
            assertThat(transport.look(ticket, COMPLETENESS)).isEmpty();
            assertThat(purge.run()).isEqualTo(new PurgeReport(List.of(), 0));
        }
    }

    /** Whoever looks whether consent lasts hands nothing over. */
    @Test
    void purge_answerThatWasNotHandedOver_itIsNoRedeliveryAfterwards() {
        MockTransport transport = terminalAnsweringAfter(Duration.ofHours(1));
        consent(transport);
        try (MedicalClient client = client(transport)) {
            Ticket ticket = client.submit(drugs());
            transport.pass(Duration.ofHours(1));
            assertThat(purge(transport).run()).isEqualTo(new PurgeReport(List.of(), 1));
            assertThat(transport.look(ticket, COMPLETENESS).orElseThrow().redelivered())
                    .isFalse();
        }
    }

    /** What was not there was not removed, and the audit log must not say so. */
    @Test
    void purge_answerThatHasNotCome_nothingIsReportedAsRemoved() {
        MockTransport transport = terminalAnsweringAfter(Duration.ofHours(30));
        consent(transport);
        try (MedicalClient client = client(transport)) {
            client.submit(drugs());
            transport.pass(Duration.ofHours(25));
            assertThat(purge(transport).run()).isEqualTo(new PurgeReport(List.of(), 0));
        }
    }

    private Purge purge(MockTransport transport) {
        Operator program = new Operator("purge", "プログラム", CONSENTED, "server");
        return new Purge(
                consents(transport),
                event -> {},
                program,
                List.of(new AnswersInTransport(ledger, transport, COMPLETENESS)));
    }

    private static MockTransport terminalAnsweringAfter(Duration latency) {
        return MockTransport.to(SimulatedTerminal.builder()
                .people(PERSON)
                .latency(latency)
                .clock(Clock.fixed(CONSENTED.atZone(Japan.ZONE).toInstant(), Japan.ZONE))
                .build());
    }

    private void consent(MockTransport transport) {
        consents(transport)
                .record(
                        new ConsentSubject(
                                references
                                        .of(PERSON.patientKey().correlationKeys())
                                        .orElseThrow(),
                                INSTITUTION,
                                CareSetting.OUTPATIENT),
                        new ConsentChange.Consented(
                                ViewableInformation.PHARMACISTS,
                                ViewingConsent.builder()
                                        .flag(Coded.of(ConsentFlag.CONSENTED))
                                        .consentTime(CONSENTED)
                                        .build(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private MedicalClient client(MockTransport transport) {
        return EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .role(SystemRole.EHR)
                .guard(ConsentGuard.of(consents(transport), references))
                .buildMedical();
    }

    private Consents consents(MockTransport transport) {
        return Consents.of(ledger, transport.timing().clock());
    }

    private static DrugRequest drugs() {
        return DrugRequest.builder()
                .patient(PERSON.patientKey())
                .fileCategory(DrugFileCategory.XML)
                .build();
    }
}
