package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.Progress;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.bulk.RowRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every exchange in two steps does and refuses, from the client to the simulated terminal and back, in played time. */
class BulkExchangesTest {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final DateRange DAYS = DateRange.of(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));

    private final List<InventedPerson> people = new ArrayList<>(InventedPeople.generate(4, 7).stream()
            .map(person -> person.with(Scenario.VALID))
            .toList());
    private final List<Progress> progress = new ArrayList<>();
    private final MockTransport transport;
    private EligibilityClient client;

    BulkExchangesTest() {
        people.set(3, people.get(3).with(Scenario.PUBLIC_ASSISTANCE));
        transport = MockTransport.to(SimulatedTerminal.builder()
                .people(people)
                .bulkProcessing(Duration.ofSeconds(15))
                .build());
        client = client(INSTITUTION);
    }

    private EligibilityClient client(MedicalInstitutionCode institution) {
        return EligibilityClient.builder()
                .institution(institution)
                .transport(transport)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private BulkRequest<?> request(BulkExchange exchange) {
        return request(exchange, people);
    }

    /** A good request for each exchange. */
    static BulkRequest<?> request(BulkExchange exchange, List<InventedPerson> people) {
        Set<InquiryInformation> information = Set.of(InquiryInformation.QUALIFICATION);
        return switch (exchange) {
            case QUALIFICATIONS -> BulkInquiry.of(keys(people));
            case REFERENCE_NUMBERS ->
                ReferenceNumberList.of(
                        people.stream().map(BulkExchangesTest::registration).toList());
            case MEDICAL_TICKETS -> MedicalTicketFetch.of(YearMonth.of(2026, 11));
            case CONSENTED_HOME_VISIT -> ConsentedFetch.homeVisit(DAYS);
            case CONSENTED_ONLINE -> ConsentedFetch.onlineByBoth(DAYS, DAYS);
            case INQUIRY_HOME_VISIT -> CareInquiry.homeVisit(keys(people), information);
            case INQUIRY_ONLINE -> CareInquiry.online(keys(people), information);
        };
    }

    static List<CardSearchKey> keys(List<InventedPerson> people) {
        return people.stream()
                .map(person -> person.cardCheck().build().searchKey())
                .toList();
    }

    static ReferenceNumberRegistration registration(InventedPerson person) {
        return ReferenceNumberRegistration.builder()
                .referenceNumber(ReferenceNumber.of("000101"))
                .insurerNumber(person.insurerNumber())
                .insuredCardSymbol(person.symbol().orElse(null))
                .insuredIdentificationNumber(person.number())
                .insuredBranchNumber(person.branch().orElse(null))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void send_oneCall_progressToldAndUnitsGiven(BulkExchange exchange) {
        try (BulkResult<?> result = client.bulk().send(request(exchange), progress::add)) {
            assertUnits(exchange, result);
        }

        assertThat(progress)
                .extracting(Progress::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Submitted", "Accepted", "Processing", "Processing", "Received");
        assertThat(client.pending()).isEmpty();
    }

    private static void assertUnits(BulkExchange exchange, BulkResult<?> result) {
        List<BulkEntry<?>> entries = new ArrayList<>();
        result.forEach(entries::add);
        assertThat(entries).isNotEmpty().allMatch(BulkEntry::isNormal);
        assertThat(entries).extracting(entry -> entry.unit().orElseThrow()).hasOnlyElementsOfType(exchange.unitType());
        assertThat(result.head().messageId()).isEqualTo(exchange.result());
        assertThat(result.notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void twoCalls_numberThenResult(BulkExchange exchange) {
        ReceptionNumber number = accepted(exchange);
        Ticket early = client.submit(DownloadRequest.of(exchange, number));
        assertThat(client.bulk().collect(early, exchange.unitType())).isInstanceOf(BulkOutcome.InProgress.class);
        transport.pass(Duration.ofMinutes(1));
        Ticket late = client.submit(DownloadRequest.of(exchange, number));

        BulkOutcome<?> outcome = client.bulk().collect(late, exchange.unitType());

        assertThat(late.fileName()).isNotEqualTo(early.fileName());
        assertThat(outcome).isInstanceOf(BulkOutcome.Ready.class);
        try (BulkResult<?> result = ((BulkOutcome.Ready<?>) outcome).result()) {
            assertThat(client.pending()).containsExactly(late);
            assertUnits(exchange, result);
        }
        assertThat(client.pending()).isEmpty();
    }

    private ReceptionNumber accepted(BulkExchange exchange) {
        Ticket first = client.submit(request(exchange));
        return client.collect(first, BulkReception.class)
                .answer()
                .orElseThrow()
                .receptionNumber()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void resume_interruptedBetweenTheSteps_goesOnUnderTheSameNumber(BulkExchange exchange) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> client.bulk().send(request(exchange), this::interruptedWhenAccepted));
        client.close();
        client = client(INSTITUTION);

        Ticket pending = client.pending().get(0);
        try (BulkResult<?> result = client.bulk().resume(pending, exchange.unitType(), progress::add)) {
            assertThat(result.receptionNumber()).contains(number(1));
            assertThat(number(2)).isEqualTo(number(1));
            assertUnits(exchange, result);
        }
        assertThat(client.pending()).isEmpty();
    }

    private void interruptedWhenAccepted(Progress step) {
        progress.add(step);
        if (step instanceof Progress.Accepted) {
            throw new IllegalStateException("the program ends");
        }
    }

    private ReceptionNumber number(int step) {
        return ((Progress.Accepted) progress.get(step)).receptionNumber();
    }

    @ParameterizedTest
    @EnumSource
    void send_inProgressForEver_timeLimitAndStillPending(BulkExchange exchange) {
        MockTransport busy = MockTransport.to(SimulatedTerminal.builder()
                .people(people)
                .bulkProcessing(Duration.ofDays(1000))
                .build());
        try (EligibilityClient waiting = EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(busy)
                .build()) {
            assertThatExceptionOfType(TimeLimitException.class)
                    .isThrownBy(() -> waiting.bulk().send(request(exchange), progress::add))
                    .satisfies(limit -> assertThat(limit.code()).isEqualTo(DiagnosticCode.STILL_IN_PROGRESS));
            assertThat(waiting.pending()).hasSize(1);
        }
    }

    // what is refused before anything is written

    static Stream<BulkExchange> lists() {
        return Stream.of(BulkExchange.values()).filter(exchange -> request(exchange, List.of()) instanceof RowRequest);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void send_emptyList_refused(BulkExchange exchange) {
        assertRefused(request(exchange, List.of()), DiagnosticCode.EMPTY_LIST, "");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void send_samePersonTwice_refusedWithItsRow(BulkExchange exchange) {
        assertRefused(
                request(exchange, List.of(people.get(0), people.get(1), people.get(0))),
                DiagnosticCode.DUPLICATE_ROW,
                "[3]");
    }

    private void assertRefused(BulkRequest<?> request, DiagnosticCode code, String place) {
        String row = ((RowRequest<?>) request).rowElement();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> client.bulk().send(request, progress::add))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code, Violation::field)
                        .contains(org.assertj.core.groups.Tuple.tuple(code, row + place)));
        assertThat(transport.requests()).isEmpty();
    }

    // what comes back and is not taken

    @ParameterizedTest
    @EnumSource
    void download_numberOfAnotherInstitution_refusedByTheTerminal(BulkExchange exchange) {
        ReceptionNumber number = accepted(exchange);
        try (EligibilityClient other = client(MedicalInstitutionCode.of("9910000117"))) {
            Ticket ticket = other.submit(DownloadRequest.of(exchange, number));

            assertThat(other.bulk().collect(ticket, exchange.unitType())).isInstanceOf(BulkOutcome.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void collect_resultOfAnotherNumber_refused(BulkExchange exchange) {
        assertForeign(exchange, "<ReceptionNumber>2", "<ReceptionNumber>9", DiagnosticCode.RECEPTION_NUMBER_MISMATCH);
    }

    @ParameterizedTest
    @EnumSource
    void collect_resultOfAnotherInstitution_refused(BulkExchange exchange) {
        assertForeign(
                exchange,
                "<MedicalInstitutionCode>9910000018",
                "<MedicalInstitutionCode>9910000117",
                DiagnosticCode.INSTITUTION_MISMATCH);
    }

    private void assertForeign(BulkExchange exchange, String from, String to, DiagnosticCode code) {
        Ticket download = downloaded(exchange, text -> text.replace(from, to));

        assertThatExceptionOfType(ForeignAnswerException.class)
                .isThrownBy(() -> client.bulk().collect(download, exchange.unitType()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertSetAside(exchange, code);
    }

    /** What may hold medical information may not even be set aside: the client is a receipt computer, as it was not told otherwise. */
    private void assertSetAside(BulkExchange exchange, DiagnosticCode code) {
        boolean medical = MessageCatalogue.find(exchange.result()).orElseThrow().mayCarryMedicalInformation();
        assertThat(transport.rejected().containsValue(code)).isNotEqualTo(medical);
    }

    @ParameterizedTest
    @EnumSource
    void collect_countsThatDoNotAddUp_refused(BulkExchange exchange) {
        for (String count : List.of("NumberOfProcessingResult", "NumberOfNormalProcessing", "NumberOfError")) {
            Ticket download =
                    downloaded(exchange, text -> text.replaceFirst("<" + count + ">\\d+", "<" + count + ">77"));

            assertThatExceptionOfType(MalformedAnswerException.class)
                    .isThrownBy(() -> client.bulk().collect(download, exchange.unitType()))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.COUNTS_DISAGREE));
            assertSetAside(exchange, DiagnosticCode.COUNTS_DISAGREE);
        }
    }

    /** A download request whose result was changed on the way. */
    private Ticket downloaded(BulkExchange exchange, UnaryOperator<String> change) {
        ReceptionNumber number = accepted(exchange);
        transport.pass(Duration.ofMinutes(1));
        Ticket download = client.submit(DownloadRequest.of(exchange, number));
        String name = download.fileName().replace("req_", "res_");
        var now = transport.timing().clock().instant();
        String text = text(transport.mailbox().find(name, now).orElseThrow().content());
        transport.mailbox().put(name, Payload.of(change.apply(text).getBytes(StandardCharsets.UTF_8)), now);
        return download;
    }

    private static String text(Payload payload) {
        try (var in = payload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
