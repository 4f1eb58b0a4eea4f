package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.MedicalTicket;
import jp.shikaku.core.qualification.Qualification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a vendor's program sees of each scenario. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ScenarioTest {

    private static final InventedPerson PERSON = InventedPeople.generate(40, 7).stream()
            .filter(person ->
                    person.scenario() == Scenario.VALID && person.branch().isPresent())
            .findFirst()
            .orElseThrow();

    private MockTransport transport =
            MockTransport.to(SimulatedTerminal.builder().build());
    private EligibilityClient client = client(PERSON);

    private EligibilityClient client(InventedPerson person) {
        transport = MockTransport.to(SimulatedTerminal.builder()
                .people(person)
                .latency(Duration.ofMillis(200))
                .build());
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .build();
    }

    private CardCheckAnswer ask(Scenario scenario) {
        client.close();
        client = client(PERSON.with(scenario));
        return client.send(PERSON.cardCheck().build());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID, 1, []",
        "LOST, INVALID, 1, [NOT_VALID]",
        "LOST_NEW_QUALIFICATION, INVALID_NEW_QUALIFICATION, 1, [NOT_VALID]",
        "NO_MATCH, NO_QUALIFICATION, 0, [NO_QUALIFICATION]",
        "SEVERAL_MATCH, SEVERAL_MATCH, 0, [SEVERAL_QUALIFICATIONS]",
        "PUBLIC_ASSISTANCE, VALID, 1, []"
    })
    void send_scenarioWithAnAnswer_validityAndQualifications(
            Scenario scenario, QualificationValidity validity, int qualifications, String notices) {
        CardCheckAnswer answer = ask(scenario);

        assertThat(answer.validity().orElseThrow().is(validity)).isTrue();
        assertThat(answer.qualifications()).hasSize(qualifications);
        assertThat(answer.notices()).extracting(Notice::code).hasToString(notices);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"VALID", "LOST", "LOST_NEW_QUALIFICATION"})
    void send_qualificationFound_holdsTheCardThatWasAskedForAndNoOther(Scenario scenario) {
        Qualification found = ask(scenario).qualifications().get(0);

        assertThat(found.coverage().insurerNumber()).contains(PERSON.insurerNumber());
        assertThat(found.coverage().insuredIdentificationNumber()).contains(PERSON.number());
        assertThat(found.coverage().insuredBranchNumber()).isEqualTo(PERSON.branch());
        assertThat(found.person().birthdate()).contains(PERSON.birthdate());
        assertThat(found.person().name()).contains(PERSON.name());
        assertThat(found.viewingConsents()).as("card data carry no consent").isEmpty();
    }

    @Test
    void send_lost_tellsSinceWhen() {
        Qualification lost =
                ask(Scenario.LOST_NEW_QUALIFICATION).qualifications().get(0);

        assertThat(lost.coverage().disqualificationDate().orElseThrow())
                .isBefore(LocalDate.now(transport.timing().clock()));
        assertThat(lost.coverage().reasonOfLoss().orElseThrow().is(ReasonOfLoss.OTHER_INSURANCE_ACQUIRED))
                .isTrue();
    }

    @Test
    void send_publicAssistance_ticketOfTheMonthForTheInstitution() {
        Qualification aid = ask(Scenario.PUBLIC_ASSISTANCE).qualifications().get(0);

        assertThat(aid.insuredCardClassification().orElseThrow().is(InsuredCardClassification.MEDICAL_AID))
                .isTrue();
        MedicalTicket ticket = aid.medicalTickets().get(0);
        assertThat(ticket.institutions().designatedMedicalInstitutionCode())
                .contains(MedicalInstitutionCode.of("9910000018"));
        assertThat(ticket.medicalTicketExpirationDate().orElseThrow())
                .isAfterOrEqualTo(LocalDate.now(transport.timing().clock()));
    }

    @Test
    void send_limitConsentGiven_certificateAndTimeOfConsent() {
        CardCheckAnswer answer = client.send(PERSON.cardCheck()
                .limitConsent(LimitCertificateConsent.CONSENTED)
                .build());

        Qualification found = answer.qualifications().get(0);
        assertThat(found.limitApplicationCertificate()).isPresent();
        assertThat(found.limitConsent().consentTime()).isEqualTo(answer.header().processExecutionTime());
    }

    @Test
    void send_limitConsentNotGiven_noCertificate() {
        Qualification found = ask(Scenario.VALID).qualifications().get(0);

        assertThat(found.limitApplicationCertificate()).isEmpty();
        assertThat(found.limitConsent().flag()).isEmpty();
    }

    @Test
    void send_identifiersGiven_echoed() {
        CardCheckAnswer answer = client.send(
                PERSON.cardCheck().fileIdentifier("rx-1").identifier("p-1").build());

        assertThat(answer.header().arbitraryFileIdentifier().orElseThrow().value())
                .isEqualTo("rx-1");
        assertThat(answer.result()
                        .searchKey()
                        .orElseThrow()
                        .arbitraryIdentifier()
                        .orElseThrow()
                        .value())
                .isEqualTo("p-1");
    }

    @Test
    void send_personUnknown_noMatch() {
        CardCheckAnswer answer = client.send(
                PERSON.cardCheck().birthdate(PERSON.birthdate().minusDays(1)).build());

        assertThat(answer.validity().orElseThrow().is(QualificationValidity.NO_QUALIFICATION))
                .isTrue();
    }

    @Test
    void send_terminalError_thrownWithTheSampleCode() {
        assertThatThrownBy(() -> ask(Scenario.TERMINAL_ERROR))
                .isInstanceOfSatisfying(TerminalErrorException.class, e -> {
                    assertThat(e.code()).isEqualTo(DiagnosticCode.TERMINAL_ERROR);
                    assertThat(e.terminalCode()).isEqualTo("SAMPLE-H001");
                });
    }

    @Test
    void send_refused_thrownWithTheText() {
        assertThatThrownBy(() -> ask(Scenario.REFUSED)).isInstanceOfSatisfying(TerminalErrorException.class, e -> {
            assertThat(e.code()).isEqualTo(DiagnosticCode.REQUEST_REFUSED);
            assertThat(e.terminalMessage()).startsWith("SAMPLE-R001");
        });
    }

    @Test
    void send_never_timeLimitWithTheTicket() {
        assertThatThrownBy(() -> ask(Scenario.NEVER))
                .isInstanceOfSatisfying(
                        TimeLimitException.class,
                        e -> assertThat(client.pending())
                                .extracting(Ticket::toString)
                                .isEqualTo(e.ticket().stream().toList()));
    }

    @Test
    void send_slow_timeLimitAndCollectedLater() {
        assertThatThrownBy(() -> ask(Scenario.SLOW)).isInstanceOf(TimeLimitException.class);

        Outcome<CardCheckAnswer> later =
                client.collect(client.pending().get(0), CardCheckAnswer.class, Duration.ofHours(1));

        assertThat(later.answer().flatMap(CardCheckAnswer::validity)).isPresent();
        assertThat(client.pending()).isEmpty();
    }

    @Test
    void requests_afterSending_typedInOrder() {
        ask(Scenario.VALID);
        client.send(PERSON.cardCheck().fileIdentifier("second").build());

        assertThat(transport.requests())
                .extracting(request ->
                        request.header().arbitraryFileIdentifier().orElseThrow().value())
                .hasSize(2)
                .last()
                .isEqualTo("second");
    }

    @Test
    void collect_latencyNotOver_notYetUntilTimePasses() {
        Ticket ticket = client.submit(PERSON.cardCheck().build());
        assertThat(client.collect(ticket, CardCheckAnswer.class)).isInstanceOf(Outcome.NotYet.class);

        transport.pass(Duration.ofMillis(200));

        assertThat(client.collect(ticket, CardCheckAnswer.class)).isInstanceOf(Outcome.Answered.class);
    }
}
