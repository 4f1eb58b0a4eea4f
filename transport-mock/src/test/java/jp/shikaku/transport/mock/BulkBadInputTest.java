package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each exchange in two steps meets bad input: it is told with its code and the next step, and the exchange goes on after it. */
class BulkBadInputTest {

    private final BulkBench bench = new BulkBench(builder -> builder);

    @AfterEach
    void close() {
        bench.close();
    }

    /** What may come instead of a result. */
    enum BadResult {
        NOTHING(DiagnosticCode.NOT_A_RESULT, text -> "<XmlMsg/>"),
        EMPTY_HEADER(DiagnosticCode.NOT_A_RESULT, text -> "<XmlMsg><MessageHeader/><MessageBody/></XmlMsg>"),
        WITHOUT_SEGMENT(DiagnosticCode.NOT_A_RESULT, text -> without(text, "SegmentOfResult")),
        NO_TOTAL_AND_NO_UNITS(
                DiagnosticCode.NOT_A_RESULT,
                text -> "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader></XmlMsg>"),
        TOTAL_TOO_HIGH(DiagnosticCode.COUNTS_DISAGREE, text -> with(text, "NumberOfProcessingResult", "77")),
        NORMAL_TOO_HIGH(DiagnosticCode.COUNTS_DISAGREE, text -> with(text, "NumberOfNormalProcessing", "77")),
        ERRORS_TOO_HIGH(DiagnosticCode.COUNTS_DISAGREE, text -> with(text, "NumberOfError", "77")),
        NORMAL_ALONE_TOO_HIGH(
                DiagnosticCode.COUNTS_DISAGREE,
                text -> with(without(text, "NumberOfError"), "NumberOfNormalProcessing", "77")),
        ERRORS_ALONE_TOO_HIGH(
                DiagnosticCode.COUNTS_DISAGREE,
                text -> with(without(text, "NumberOfNormalProcessing"), "NumberOfError", "77")),
        TOTAL_NO_NUMBER(DiagnosticCode.COUNTS_DISAGREE, text -> with(text, "NumberOfProcessingResult", "abc")),
        ERRORS_BELOW_ZERO(DiagnosticCode.COUNTS_DISAGREE, text -> with(text, "NumberOfError", "-1")),
        ANOTHER_INSTITUTION(
                DiagnosticCode.INSTITUTION_MISMATCH,
                text -> with(text, "MedicalInstitutionCode", BulkBench.OTHER_INSTITUTION.value())),
        ANOTHER_NUMBER(
                DiagnosticCode.RECEPTION_NUMBER_MISMATCH, text -> with(text, "ReceptionNumber", "2026112199999999")),
        ABNORMAL_END(DiagnosticCode.TERMINAL_ERROR, text -> with(text, "SegmentOfResult", "9")),
        REQUEST_RETURNED(DiagnosticCode.REQUEST_REFUSED, text -> {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        });

        private final DiagnosticCode code;
        private final UnaryOperator<String> change;

        BadResult(DiagnosticCode code, UnaryOperator<String> change) {
            this.code = code;
            this.change = change;
        }

        private static String with(String text, String element, String value) {
            return text.replaceFirst("<" + element + ">[^<]*", "<" + element + ">" + value);
        }

        private static String without(String text, String element) {
            return text.replaceFirst("<" + element + ">[^<]*</" + element + ">", "");
        }

        /** An error that the terminal tells is no bad document. */
        private boolean isDocument() {
            return this != ABNORMAL_END && this != REQUEST_RETURNED;
        }
    }

    static Stream<Arguments> badResults() {
        return Arrays.stream(BulkExchange.values())
                .flatMap(exchange -> Arrays.stream(BadResult.values()).map(bad -> Arguments.of(exchange, bad)));
    }

    @ParameterizedTest
    @MethodSource("badResults")
    void send_badResult_toldAndGoneOnWith(BulkExchange exchange, BadResult bad) {
        bench.text(bad.change);

        ShikakuException told =
                catchThrowableOfType(ShikakuException.class, () -> bench.send(BulkBench.request(exchange)));

        assertTold(told, bad.code);
        assertThat(bench.transport.rejected().containsValue(bad.code)).isEqualTo(bad.isDocument() && mayStay(exchange));
        assertGoesOn(exchange);
    }

    /** A client of a receipt computer removes what may carry medical information, and sets other documents aside. */
    private static boolean mayStay(BulkExchange exchange) {
        return !MessageCatalogue.find(exchange.result()).orElseThrow().mayCarryMedicalInformation();
    }

    private static void assertTold(ShikakuException told, DiagnosticCode code) {
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.next(Locale.ENGLISH)).isNotBlank();
        assertThat(told.next(Locale.JAPANESE)).isNotBlank().isNotEqualTo(told.next(Locale.ENGLISH));
    }

    private void assertGoesOn(BulkExchange exchange) {
        assertThat(bench.client.pending()).containsExactly(bench.first());
        bench.change = UnaryOperator.identity();
        assertThat(bench.resume(exchange)).isPositive();
        assertThat(bench.client.pending()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void send_totalLeftOut_noticeThatCompletenessIsUnknown(BulkExchange exchange) {
        bench.text(text -> BadResult.without(BadResult.without(text, "NumberOfProcessingResult"), "NumberOfError"));

        try (var result = bench.client.bulk().send(BulkBench.request(exchange), bench.progress::add)) {
            assertThat(result.notices())
                    .extracting(notice -> notice.code())
                    .containsExactly(DiagnosticCode.COMPLETENESS_UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void send_inProgressForEver_timeLimitToldToTheListenerAndGoneOnWith(BulkExchange exchange) {
        bench.text(text -> BadResult.with(text, "SegmentOfResult", "2"));

        ShikakuException told =
                catchThrowableOfType(ShikakuException.class, () -> bench.send(BulkBench.request(exchange)));

        assertTold(told, DiagnosticCode.STILL_IN_PROGRESS);
        assertThat(bench.failures).contains(DiagnosticCode.STILL_IN_PROGRESS);
        assertGoesOn(exchange);
    }

    @ParameterizedTest
    @EnumSource
    void download_numberOfAnotherInstitution_refusedAndTheOwnJobGoesOn(BulkExchange exchange) {
        bench.text(text -> BadResult.with(text, "SegmentOfResult", "9"));
        catchThrowableOfType(ShikakuException.class, () -> bench.send(BulkBench.request(exchange)));
        bench.change = UnaryOperator.identity();

        try (EligibilityClient stranger = bench.client(BulkBench.OTHER_INSTITUTION)) {
            Ticket download = stranger.submit(DownloadRequest.of(exchange, bench.number()));
            BulkOutcome<?> outcome = stranger.bulk().collect(download, exchange.unitType());

            assertThat(outcome).isInstanceOf(BulkOutcome.Refused.class);
            assertThat(((BulkOutcome.Refused<?>) outcome).error().kind()).isEqualTo(DiagnosticCode.TERMINAL_ERROR);
        }
        assertGoesOn(exchange);
    }

    @ParameterizedTest
    @EnumSource
    void resume_severalDownloadsOfOneNumber_noneIsLeft(BulkExchange exchange) {
        bench.text(text -> BadResult.with(text, "SegmentOfResult", "9"));
        catchThrowableOfType(ShikakuException.class, () -> bench.send(BulkBench.request(exchange)));
        bench.change = UnaryOperator.identity();
        List<Ticket> downloads = IntStream.range(0, 3)
                .mapToObj(i -> bench.client.submit(DownloadRequest.of(exchange, bench.number())))
                .toList();

        assertThat(bench.resume(exchange)).isPositive();

        assertThat(bench.client.pending()).isEmpty();
        assertThat(downloads)
                .filteredOn(ticket ->
                        bench.client.bulk().collect(ticket, exchange.unitType()) instanceof BulkOutcome.NotYet)
                .hasSize(mayStay(exchange) ? 2 : 3);
    }

    static Stream<Arguments> badRequests() {
        CardSearchKey key = BulkBench.keys().get(0);
        ReferenceNumberRegistration registration = BulkBench.registrations().get(0);
        Set<InquiryInformation> information = Set.of(InquiryInformation.QUALIFICATION);
        DateRange days = DateRange.of(BulkBench.DAY, BulkBench.DAY);
        DateRange reversed = DateRange.of(BulkBench.DAY, BulkBench.DAY.minusDays(1));
        return Stream.of(
                refused(BulkInquiry.of(List.of()), DiagnosticCode.EMPTY_LIST, "QualificationConfirmSearchInfo"),
                refused(
                        BulkInquiry.of(List.of(key, key)),
                        DiagnosticCode.DUPLICATE_ROW,
                        "QualificationConfirmSearchInfo[2]"),
                refused(
                        CareInquiry.homeVisit(List.of(), information),
                        DiagnosticCode.EMPTY_LIST,
                        "QualificationConfirmSearchInfo"),
                refused(
                        CareInquiry.online(List.of(key, key), information),
                        DiagnosticCode.DUPLICATE_ROW,
                        "QualificationConfirmSearchInfo[2]"),
                refused(
                        ReferenceNumberList.of(List.of()),
                        DiagnosticCode.EMPTY_LIST,
                        "ReferenceNumberRegistrationInfo"),
                refused(
                        ReferenceNumberList.of(List.of(registration, registration)),
                        DiagnosticCode.DUPLICATE_ROW,
                        "ReferenceNumberRegistrationInfo[2]"),
                refused(ConsentedFetch.homeVisit(reversed), DiagnosticCode.REVERSED_DATE_RANGE, "ConsentDateFrom"),
                refused(
                        ConsentedFetch.onlineByConsent(reversed),
                        DiagnosticCode.REVERSED_DATE_RANGE,
                        "ConsentDateFrom"),
                refused(
                        ConsentedFetch.onlineByVisit(reversed),
                        DiagnosticCode.REVERSED_DATE_RANGE,
                        "ExaminationDateFrom"),
                refused(
                        ConsentedFetch.onlineByBoth(reversed, days),
                        DiagnosticCode.REVERSED_DATE_RANGE,
                        "ConsentDateFrom"),
                refused(
                        ConsentedFetch.onlineByBoth(days, reversed),
                        DiagnosticCode.REVERSED_DATE_RANGE,
                        "ExaminationDateFrom"),
                refused(online(Optional.empty(), Optional.empty()), DiagnosticCode.UNFIT_RANGES, "ConsentDateFrom"),
                refused(
                        online(Optional.of(new DateRange(Optional.empty(), days.to())), Optional.empty()),
                        DiagnosticCode.REVERSED_DATE_RANGE,
                        "ConsentDateFrom"),
                refused(
                        homeVisit(Optional.of(days), Optional.of(days)),
                        DiagnosticCode.UNFIT_RANGES,
                        "ExaminationDateFrom"),
                refused(homeVisit(Optional.empty(), Optional.empty()), DiagnosticCode.UNFIT_RANGES, "ConsentDateFrom"),
                refused(
                        new MedicalTicketFetch(RequestHeader.builder().build(), Optional.empty()),
                        DiagnosticCode.REQUIRED,
                        "MedicalTreatmentMonth"));
    }

    private static Arguments refused(BulkRequest<?> request, DiagnosticCode code, String field) {
        return Arguments.of(request, code, field);
    }

    private static ConsentedFetch online(Optional<DateRange> consent, Optional<DateRange> visit) {
        return new ConsentedFetch(
                BulkExchange.CONSENTED_ONLINE, RequestHeader.builder().build(), consent, visit);
    }

    private static ConsentedFetch homeVisit(Optional<DateRange> consent, Optional<DateRange> visit) {
        return new ConsentedFetch(
                BulkExchange.CONSENTED_HOME_VISIT, RequestHeader.builder().build(), consent, visit);
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void send_badRequest_refusedWithItsPlaceAndNothingSent(BulkRequest<?> request, DiagnosticCode code, String field) {
        InvalidRequestException told = catchThrowableOfType(InvalidRequestException.class, () -> bench.send(request));

        assertThat(told.violations())
                .extracting(Violation::code, Violation::field)
                .contains(tuple(code, field));
        assertThat(told.violations())
                .allSatisfy(violation -> assertThat(violation.next(Locale.JAPANESE))
                        .isNotBlank()
                        .isNotEqualTo(violation.next(Locale.ENGLISH)));
        assertThat(bench.transport.requests()).isEmpty();
        assertThat(bench.client.pending()).isEmpty();
    }

    @Test
    void badRequests_eachExchange_hasOne() {
        assertThat(badRequests().map(row -> ((BulkRequest<?>) row.get()[0]).exchange()))
                .contains(BulkExchange.values());
    }

    @Test
    void consentedFetch_ofAnotherExchange_setupException() {
        SetupException told = catchThrowableOfType(
                SetupException.class,
                () -> new ConsentedFetch(
                        BulkExchange.QUALIFICATIONS,
                        RequestHeader.builder().build(),
                        Optional.empty(),
                        Optional.empty()));

        assertTold(told, DiagnosticCode.MESSAGE_NOT_SUPPORTED);
    }

    @Test
    void terminal_consentedFetchWithoutRange_returned() {
        ConsentedFetch request = online(Optional.empty(), Optional.empty());
        ExchangeId id = new ExchangeId("202611210001");
        Envelope envelope = new Envelope(
                request.messageId(),
                id,
                request.messageId().value() + "_" + id.value() + ".xml",
                new JaxbMessageCodec().encode(request, TerminalProfile.standard()));

        Reaction reaction = SimulatedTerminal.builder().build().react(envelope, Instant.EPOCH);

        assertThat(reaction).isInstanceOf(Reaction.Refusal.class);
        assertThat(((Reaction.Refusal) reaction).text()).contains(DiagnosticCode.INVALID_REQUEST.code());
    }

    @Test
    void send_identifierTwice_warnedAndSent() {
        List<CardSearchKey> keys = BulkBench.keys().stream()
                .map(key -> key.toBuilder()
                        .arbitraryIdentifier(ArbitraryIdentifier.of("same"))
                        .build())
                .toList();

        assertThat(bench.send(BulkInquiry.of(keys))).isEqualTo(3);

        assertThat(bench.warnings)
                .filteredOn(warning -> warning.code() == DiagnosticCode.DUPLICATE_IDENTIFIER)
                .extracting(Violation::field)
                .containsExactly(
                        "QualificationConfirmSearchInfo[2]/ArbitraryIdentifier",
                        "QualificationConfirmSearchInfo[3]/ArbitraryIdentifier");
    }

    /** The numbers are for tests, so each row is warned of. */
    @Test
    void send_errorAfterManyWarnings_refused() {
        CardSearchKey key = BulkBench.keys().get(0);
        List<CardSearchKey> keys = IntStream.range(0, 300)
                .mapToObj(i -> key.toBuilder()
                        .arbitraryIdentifier(null)
                        .insuredIdentificationNumber(InsuredIdentificationNumber.of("" + (1000 + Math.min(i, 298))))
                        .build())
                .toList();

        InvalidRequestException told =
                catchThrowableOfType(InvalidRequestException.class, () -> bench.send(BulkInquiry.of(keys)));

        assertThat(told.violations())
                .filteredOn(violation -> violation.severity() == Severity.ERROR)
                .extracting(Violation::code, Violation::field)
                .containsExactly(tuple(DiagnosticCode.DUPLICATE_ROW, "QualificationConfirmSearchInfo[300]"));
    }
}
