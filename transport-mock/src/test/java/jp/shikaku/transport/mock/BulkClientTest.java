package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.Progress;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRegistrationUnit;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchanges in two steps, from the client to the simulated terminal and back, in played time. */
class BulkClientTest {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final List<InventedPerson> people = new ArrayList<>(InventedPeople.generate(6, 7).stream()
            .map(person -> person.with(Scenario.VALID))
            .toList());
    private final List<Progress> progress = new ArrayList<>();
    private MockTransport transport = transport(builder -> builder);
    private EligibilityClient client = client();

    @AfterEach
    void close() {
        client.close();
    }

    private MockTransport transport(UnaryOperator<SimulatedTerminal.Builder> settings) {
        return MockTransport.to(
                settings.apply(SimulatedTerminal.builder().people(people)).build());
    }

    private EligibilityClient client() {
        return EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .build();
    }

    private void terminal(UnaryOperator<SimulatedTerminal.Builder> settings) {
        client.close();
        transport = transport(settings);
        client = client();
    }

    private BulkInquiry inquiry() {
        List<CardSearchKey> keys = new ArrayList<>();
        for (InventedPerson person : people) {
            keys.add(person.cardCheck().build().searchKey().toBuilder()
                    .limitConsent(null)
                    .arbitraryIdentifier(ArbitraryIdentifier.of("p" + keys.size()))
                    .build());
        }
        return BulkInquiry.of(keys);
    }

    private <U extends BulkUnit> List<BulkEntry<U>> send(BulkRequest<U> request) {
        try (BulkResult<U> result = client.bulk().send(request, progress::add)) {
            List<BulkEntry<U>> entries = new ArrayList<>();
            result.forEach(entries::add);
            assertThat(result.notices()).isEmpty();
            return entries;
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void send_inquiry_unitForEachRowInOrder(boolean zipped) {
        terminal(builder -> builder.zipsBulkResults(zipped));

        List<BulkEntry<BulkConfirmUnit>> entries = send(inquiry());

        assertThat(entries)
                .extracting(entry -> entry.unit().orElseThrow().searchKey().orElseThrow())
                .containsExactlyElementsOf(inquiry().searchKeys());
        assertThat(entries).extracting(BulkEntry::position).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(client.pending()).isEmpty();
    }

    @Test
    void send_inquiry_progressTold() {
        terminal(builder -> builder.bulkProcessing(Duration.ofSeconds(25)));

        send(inquiry());

        assertThat(progress)
                .extracting(Progress::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Submitted", "Accepted", "Processing", "Processing", "Processing", "Received");
        assertThat(progress.get(5)).isEqualTo(new Progress.Received(6, 6));
    }

    @Test
    void send_inProgress_eachTryUnderANewNameWithTheSameNumber() {
        terminal(builder -> builder.bulkProcessing(Duration.ofSeconds(15)));

        send(inquiry());

        List<Envelope> downloads = transport.memory().requests().stream()
                .filter(request -> request.messageId().equals(BulkExchange.QUALIFICATIONS.download()))
                .toList();
        assertThat(downloads).extracting(Envelope::fileName).hasSize(3).doesNotHaveDuplicates();
        assertThat(downloads)
                .extracting(request -> text(request.payload()))
                .allMatch(text -> text.contains("<ReceptionNumber>2"))
                .containsOnly(text(downloads.get(0).payload()));
    }

    private static String text(Payload payload) {
        try (var in = payload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void send_personalError_othersDelivered() {
        people.set(2, people.get(2).with(Scenario.TERMINAL_ERROR));
        people.set(3, people.get(3).with(Scenario.NO_MATCH));
        terminal(builder -> builder);

        List<BulkEntry<BulkConfirmUnit>> entries = send(inquiry());

        assertThat(entries).extracting(BulkEntry::isNormal).containsExactly(true, true, false, true, true, true);
        assertThat(entries.get(3)
                        .unit()
                        .flatMap(BulkConfirmUnit::validity)
                        .orElseThrow()
                        .is(QualificationValidity.NO_QUALIFICATION))
                .isTrue();
    }

    @Test
    void send_consentedFetch_thoseWhoAgreedWithTheirConsents() {
        DateRange days = DateRange.of(DAY, DAY.plusDays(1));
        for (ConsentedFetch request : List.of(
                ConsentedFetch.homeVisit(days),
                ConsentedFetch.onlineByConsent(days),
                ConsentedFetch.onlineByVisit(days),
                ConsentedFetch.onlineByBoth(days, days))) {
            assertThat(send(request))
                    .hasSize(people.size())
                    .allMatch(entry -> !entry.unit()
                            .orElseThrow()
                            .qualifications()
                            .get(0)
                            .viewingConsents()
                            .isEmpty());
        }
    }

    @Test
    void send_ticketFetch_ticketsOfTheMonth() {
        people.set(1, people.get(1).with(Scenario.PUBLIC_ASSISTANCE));
        terminal(builder -> builder);

        List<BulkEntry<BulkConfirmUnit>> entries = send(MedicalTicketFetch.of(YearMonth.of(2026, 11)));

        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.unit()
                                .orElseThrow()
                                .qualifications()
                                .get(0)
                                .medicalTickets()
                                .get(0)
                                .medicalTreatmentMonth())
                        .contains(YearMonth.of(2026, 11)));
    }

    @Test
    void send_registrations_unknownCardFails() {
        List<ReferenceNumberRegistration> rows = List.of(
                registration(people.get(0), "9876543"),
                registration(people.get(1), people.get(1).number().value()));

        List<BulkEntry<BulkRegistrationUnit>> entries = send(ReferenceNumberList.of(rows));

        assertThat(entries).extracting(BulkEntry::isNormal).containsExactly(false, true);
        assertThat(entries)
                .extracting(entry -> entry.unit().orElseThrow().registration().orElseThrow())
                .containsExactlyElementsOf(rows);
    }

    private static ReferenceNumberRegistration registration(InventedPerson person, String number) {
        return ReferenceNumberRegistration.builder()
                .referenceNumber(ReferenceNumber.of("000101"))
                .insurerNumber(person.insurerNumber())
                .insuredCardSymbol(person.symbol().orElse(null))
                .insuredIdentificationNumber(jp.shikaku.core.identifier.InsuredIdentificationNumber.of(number))
                .insuredBranchNumber(person.branch().orElse(null))
                .build();
    }

    // what is refused before anything is written

    @Test
    void send_sameCardTwice_refusedWithItsRow() {
        CardSearchKey first = inquiry().searchKeys().iterator().next();
        CardSearchKey again = first.toBuilder()
                .arbitraryIdentifier(ArbitraryIdentifier.of("other"))
                .build();

        assertRefused(
                BulkInquiry.of(List.of(first, again)),
                DiagnosticCode.DUPLICATE_ROW,
                "QualificationConfirmSearchInfo[2]");
    }

    @Test
    void send_rowBreaksARule_refusedWithItsRow() {
        CardSearchKey first = inquiry().searchKeys().iterator().next();

        assertRefused(
                BulkInquiry.of(List.of(first, first.toBuilder().birthdate(null).build())),
                DiagnosticCode.REQUIRED,
                "QualificationConfirmSearchInfo[2]/Birthdate");
    }

    @Test
    void send_reversedDates_refused() {
        assertRefused(
                ConsentedFetch.homeVisit(DateRange.of(DAY, DAY.minusDays(1))),
                DiagnosticCode.REVERSED_DATE_RANGE,
                "ConsentDateFrom");
        assertRefused(
                ConsentedFetch.onlineByVisit(DateRange.of(DAY, DAY.minusDays(1))),
                DiagnosticCode.REVERSED_DATE_RANGE,
                "ExaminationDateFrom");
    }

    private void assertRefused(BulkRequest<?> request, DiagnosticCode code, String field) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.bulk().send(request, progress::add))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code, Violation::field)
                        .contains(org.assertj.core.groups.Tuple.tuple(code, field)));
        assertThat(transport.requests()).isEmpty();
    }

    // what goes wrong on the way

    @Test
    void send_inProgressForEver_timeLimitWithTheTicketToGoOnWith() {
        terminal(builder -> builder.bulkProcessing(Duration.ofDays(1))
                .profile(TerminalProfile.builder()
                        .bulk(new BulkLimits(1 << 20, Duration.ofMinutes(1), Duration.ofMinutes(5), 3))
                        .build()));

        assertThatExceptionOfType(TimeLimitException.class)
                .isThrownBy(() -> client.bulk().send(inquiry(), progress::add))
                .satisfies(limit -> {
                    assertThat(limit.code()).isEqualTo(DiagnosticCode.STILL_IN_PROGRESS);
                    assertThat(limit.ticket()).contains(ticket().toString());
                });
        assertThat(client.pending()).containsExactly(ticket());

        transport.pass(Duration.ofDays(1));
        ReceptionNumber before = number();
        try (BulkResult<BulkConfirmUnit> result =
                client.bulk().resume(ticket(), BulkConfirmUnit.class, progress::add)) {
            assertThat(result.receptionNumber()).contains(before);
            assertThat(result).hasSize(6);
        }
        assertThat(client.pending()).isEmpty();
    }

    private Ticket ticket() {
        return ((Progress.Submitted) progress.get(0)).ticket();
    }

    private ReceptionNumber number() {
        return ((Progress.Accepted) progress.get(1)).receptionNumber();
    }

    @Test
    void send_resultNotClosed_pendingAndAgainAfterRestart() {
        BulkResult<BulkConfirmUnit> lost = client.bulk().send(inquiry(), progress::add);
        assertThat(lost.iterator().next().position()).isEqualTo(1);
        assertThat(lost.redelivered()).isFalse();
        client.close();

        client = client();
        Ticket pending = client.pending().get(0);
        assertThat(pending).isEqualTo(ticket());
        try (BulkResult<BulkConfirmUnit> again = client.bulk().resume(pending, BulkConfirmUnit.class, progress::add)) {
            assertThat(again.receptionNumber()).contains(number());
            assertThat(again.exchangeId()).isEqualTo(lost.exchangeId());
            assertThat(again.redelivered()).isTrue();
            assertThat(again).hasSize(6);
        }
        assertThat(client.pending()).isEmpty();
        assertThat(transport.requests())
                .as("the late result was taken, not asked for again")
                .hasSize(2);
    }

    @Test
    void resume_afterADownloadThatTookTooLong_resultOnceAndTheLateOneRemoved() {
        Ticket first = client.submit(inquiry());
        Ticket slow = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, numberOf(first)));
        String name = slow.fileName().replace("req_", "res_");
        Payload late = found(name).orElseThrow();
        transport.mailbox().remove(name);

        try (BulkResult<BulkConfirmUnit> result = client.bulk().resume(first, BulkConfirmUnit.class, progress::add)) {
            assertThat(result).hasSize(6);
            assertThat(result.exchangeId()).isNotEqualTo(slow.exchangeId());
            assertThat(result.redelivered()).isFalse();
        }
        assertThat(client.pending()).isEmpty();

        transport.put(name, late);
        assertThat(client.bulk().collect(slow, BulkConfirmUnit.class)).isInstanceOf(BulkOutcome.NotYet.class);
        assertThat(found(name)).isEmpty();
    }

    @Test
    void resume_lateResultOfTheDownloadThatTookTooLong_isTakenInsteadOfAsking() {
        Ticket first = client.submit(inquiry());
        Ticket slow = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, numberOf(first)));

        try (BulkResult<BulkConfirmUnit> result = client.bulk().resume(first, BulkConfirmUnit.class, progress::add)) {
            assertThat(result.exchangeId()).isEqualTo(slow.exchangeId());
            assertThat(result).hasSize(6);
        }
        assertThat(client.pending()).isEmpty();
        assertThat(transport.requests()).hasSize(2);
    }

    private ReceptionNumber numberOf(Ticket first) {
        String answer = text(found(first.fileName().replace("req_", "res_")).orElseThrow());
        return ReceptionNumber.of(answer.replaceFirst("(?s).*<ReceptionNumber>(.*)</ReceptionNumber>.*", "$1"));
    }

    private Optional<Payload> found(String name) {
        return transport
                .mailbox()
                .find(name, transport.timing().clock().instant())
                .map(Mailbox.Document::content);
    }

    @Test
    void closedClient_eachCall_setupException() {
        Ticket first = client.submit(inquiry());
        Ticket download = downloaded(text -> text);
        client.close();

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> client.bulk().send(inquiry(), progress::add),
                () -> client.bulk().resume(first, BulkConfirmUnit.class, progress::add),
                () -> client.bulk().collect(download, BulkConfirmUnit.class))) {
            assertThatExceptionOfType(SetupException.class)
                    .isThrownBy(call)
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.CLIENT_CLOSED));
        }
    }

    @Test
    void send_lastTryInProgress_noPauseAfterIt() {
        terminal(builder -> builder.bulkProcessing(Duration.ofDays(1))
                .profile(TerminalProfile.builder()
                        .bulk(new BulkLimits(1 << 20, Duration.ofMinutes(1), Duration.ofHours(1), 3))
                        .build()));
        Instant start = transport.timing().clock().instant();

        assertThatExceptionOfType(TimeLimitException.class)
                .isThrownBy(() -> client.bulk().send(inquiry(), progress::add));

        assertThat(Duration.between(start, transport.timing().clock().instant()))
                .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(1));
    }

    @Test
    void resume_ticketOfSomethingElse_setupException() {
        Ticket other = client.submit(people.get(0).cardCheck().build());

        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> client.bulk().resume(other, BulkConfirmUnit.class, progress::add));
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() ->
                        client.bulk().resume(client.submit(inquiry()), BulkRegistrationUnit.class, progress::add));
    }

    @Test
    void collect_outcomesOtherThanSaid_noticeAtTheEnd() {
        Ticket download = downloaded(text ->
                text.replaceFirst("NormalProcessing>6", "NormalProcessing>5").replaceFirst("Error>0", "Error>1"));

        try (BulkResult<BulkConfirmUnit> result = ((BulkOutcome.Ready<BulkConfirmUnit>)
                        client.bulk().collect(download, BulkConfirmUnit.class))
                .result()) {
            assertThat(result).hasSize(6);
            assertThat(result.notices())
                    .extracting(notice -> notice.code())
                    .containsExactly(DiagnosticCode.OUTCOMES_DISAGREE);
        }
    }

    /** A download request whose answer was changed on the way. */
    private Ticket downloaded(UnaryOperator<String> change) {
        Ticket first = client.submit(inquiry());
        ReceptionNumber number = client.collect(first, BulkReception.class)
                .answer()
                .orElseThrow()
                .receptionNumber()
                .orElseThrow();
        Ticket download = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, number));
        String name = download.fileName().replace("req_", "res_");
        String text = text(found(name).orElseThrow());
        transport
                .mailbox()
                .put(
                        name,
                        Payload.of(change.apply(text).getBytes(StandardCharsets.UTF_8)),
                        transport.timing().clock().instant());
        return download;
    }

    @Test
    void send_requestReturned_terminalErrorAndNothingPending() {
        MockTransport deaf = MockTransport.to(SimulatedTerminal.builder()
                .codec(new OneMessageCodec(new CardCheckAnswer(
                        AnswerHeader.builder().build(),
                        QualificationResult.builder().build())))
                .build());
        try (EligibilityClient refused = EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(deaf)
                .codec(new jp.shikaku.xml.JaxbMessageCodec())
                .build()) {
            assertThatExceptionOfType(TerminalErrorException.class)
                    .isThrownBy(() -> refused.bulk().send(inquiry(), progress::add))
                    .satisfies(error -> assertThat(error.code()).isEqualTo(DiagnosticCode.REQUEST_REFUSED));
            assertThat(refused.pending()).isEmpty();
        }
    }

    @Test
    void result_closed_documentAndUnitsGone() {
        BulkResult<BulkConfirmUnit> result = client.bulk().send(inquiry(), progress::add);
        assertThat(text(result.document().orElseThrow())).startsWith("<?xml");
        result.close();
        result.close();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(result::document);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(result::iterator);
    }

    @Test
    void collect_smallResultAsAWhole_holdsItsUnits() {
        Ticket download = downloaded(text -> text);

        Outcome<jp.shikaku.core.bulk.BulkAnswer> outcome =
                client.collect(download, jp.shikaku.core.bulk.BulkAnswer.class);

        assertThat(outcome.answer().orElseThrow().units()).hasSize(6);
    }
}
