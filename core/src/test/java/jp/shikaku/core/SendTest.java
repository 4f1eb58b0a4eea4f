package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import jp.shikaku.core.testing.VirtualTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendTest {

    @Test
    void send_answered_givesTheAnswerAndAcknowledgesIt() {
        AtomicReference<ScriptedDelivery> delivery = new AtomicReference<>();
        try (Office office = Office.open()) {
            office.transport.onSubmit((request, pending) -> delivery.set(
                    office.transport.answer(pending.ticket(), office.codec.document(Examples.echo((CardCheck)
                            office.codec.message(request.payload()))))));
            CardCheckAnswer answer = office.client.send(Examples.check().build());
            assertThat(answer.validity().orElseThrow().is(QualificationValidity.VALID))
                    .isTrue();
            assertThat(delivery.get().verdicts()).containsExactly("acknowledged");
        }
    }

    @Test
    void send_negativeAnswer_isAnAnswer() {
        try (Office office = Office.open()
                .answering(request -> new CardCheckAnswer(
                        Examples.headerOf(request).build(),
                        QualificationResult.builder()
                                .validity(Coded.of(QualificationValidity.NO_QUALIFICATION))
                                .build()))) {
            assertThat(office.client.send(Examples.check().build()).validity())
                    .contains(Coded.of(QualificationValidity.NO_QUALIFICATION));
        }
    }

    @Test
    void send_answerThatComesLater_isFoundWithoutASignal() {
        try (Office office = Office.open()) {
            AtomicInteger looks = new AtomicInteger();
            AtomicReference<Ticket> ticket = new AtomicReference<>();
            office.transport.onSubmit((request, pending) -> ticket.set(pending.ticket()));
            office.transport.onLook(() -> {
                if (looks.incrementAndGet() == 20) {
                    office.transport.answer(ticket.get(), office.codec.document(Examples.bare()));
                }
            });
            assertThat(office.client.send(Examples.check().build())).isEqualTo(Examples.bare());
        }
    }

    @Nested
    class Defaults {

        @Test
        void send_headerLeftOut_isFilledInWithTodayInJapan() {
            try (Office office = Office.open().answering(Examples::echo)) {
                office.client.send(Examples.check().build());
                var envelope = office.transport.submitted().get(0);
                var header = ((CardCheck) office.codec.message(envelope.payload())).header();
                assertThat(header.medicalInstitutionCode()).contains(Examples.INSTITUTION);
                assertThat(header.qualificationConfirmationDate()).contains(LocalDate.of(2026, 3, 11));
                assertThat(header.arbitraryFileIdentifier().orElseThrow().value())
                        .isEqualTo(envelope.exchangeId().value())
                        .startsWith("20260311");
                assertThat(envelope.fileName()).isEqualTo("OQSsiquc01req_" + envelope.exchangeId() + ".xml");
            }
        }

        @Test
        void send_headerGiven_wins() {
            CardCheck check = Examples.check()
                    .on(LocalDate.of(2026, 1, 31))
                    .fileIdentifier("mine")
                    .build();
            CardCheck forAnother = check.withHeader(check.header().toBuilder()
                    .medicalInstitutionCode(Examples.OTHER_INSTITUTION)
                    .build());
            try (Office office = Office.open().answering(Examples::echo)) {
                office.client.send(forAnother);
                var sent = (CardCheck)
                        office.codec.message(office.transport.submitted().get(0).payload());
                assertThat(sent).isEqualTo(forAnother);
            }
        }
    }

    @Nested
    class TimeLimit {

        @Test
        void send_noAnswer_endsAtTheLimitWithTheTicket() {
            try (Office office = Office.open(builder -> builder.timeout(Duration.ofMinutes(5)))) {
                TimeLimitException limit = catchThrowableOfType(
                        TimeLimitException.class,
                        () -> office.client.send(Examples.check().build()));
                assertThat(limit.code()).isEqualTo(DiagnosticCode.TIME_LIMIT);
                assertThat(limit.handOver()).isEqualTo(HandOver.DELIVERED);
                assertThat(limit).hasNoCause();
                assertThat(Ticket.parse(limit.ticket().orElseThrow()).exchangeId())
                        .isEqualTo(office.transport.submitted().get(0).exchangeId());
                assertThat(office.time.now()).isEqualTo(Office.START.plus(Duration.ofMinutes(5)));
            }
        }

        @Test
        void send_withCertainSignals_waitsOnceForTheWholeLimit() {
            VirtualTime time = VirtualTime.flowing(Office.START);
            try (Office office = Office.with(time, b -> b, Capability.WAITING, Capability.CERTAIN_SIGNALS)) {
                assertThat(catchThrowableOfType(
                                        TimeLimitException.class,
                                        () -> office.client.send(
                                                Examples.check().build()))
                                .code())
                        .isEqualTo(DiagnosticCode.TIME_LIMIT);
                assertThat(time.waits()).isLessThan(5);
            }
        }

        @Test
        void send_shareAwayToTheEnd_saysSoAsTheCause() {
            TransportException away = new TransportException(
                    DiagnosticCode.FOLDER_MISSING, Stage.WAITING, HandOver.DELIVERED, null, "res");
            try (Office office = Office.open()) {
                office.transport.onLook(() -> {
                    throw away;
                });
                TimeLimitException limit = catchThrowableOfType(
                        TimeLimitException.class,
                        () -> office.client.send(Examples.check().build()));
                assertThat(limit).hasCause(away);
            }
        }

        @Test
        void send_shareBackBeforeTheLimit_isNotBlamed() {
            try (Office office = Office.open()) {
                AtomicInteger looks = new AtomicInteger();
                office.transport.onLook(() -> {
                    if (looks.incrementAndGet() < 4) {
                        throw new IllegalStateException("a transport stumbles");
                    }
                });
                TimeLimitException limit = catchThrowableOfType(
                        TimeLimitException.class,
                        () -> office.client.send(Examples.check().build()));
                assertThat(limit).hasNoCause();
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void send_shareAwayForAWhile_stillFindsTheAnswer(boolean certainSignals) {
            Capability second = certainSignals ? Capability.CERTAIN_SIGNALS : Capability.SUBSCRIPTION;
            try (Office office = Office.with(VirtualTime.flowing(Office.START), b -> b, Capability.WAITING, second)) {
                office.answering(Examples::echo);
                AtomicInteger looks = new AtomicInteger();
                office.transport.onLook(() -> {
                    if (looks.incrementAndGet() < 10) {
                        throw new TransportException(
                                DiagnosticCode.FOLDER_MISSING, Stage.WAITING, HandOver.DELIVERED, null, "res");
                    }
                });
                office.client.send(Examples.check().build());
                assertThat(looks).hasValue(10);
                assertThat(office.time.now()).isBefore(Office.START.plusSeconds(2));
            }
        }

        @Test
        void send_transportWithADefect_doesNotKeepOthersFromTheirAnswers() {
            try (Office office = Office.open()) {
                office.answering(Examples::echo);
                AtomicInteger looks = new AtomicInteger();
                office.transport.onLook(() -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                });
                assertThat(office.client.send(Examples.check().build()).validity())
                        .isPresent();
            }
        }

        @ParameterizedTest
        @CsvSource({"PT0S", "PT-1S"})
        void collect_withoutTime_looksOnce(Duration limit) {
            try (Office office = Office.open().answering(Examples::echo)) {
                Ticket ticket = office.client.submit(Examples.check().build());
                assertThat(office.client.collect(ticket, CardCheckAnswer.class, limit))
                        .isInstanceOf(Outcome.Answered.class);
            }
        }

        @Test
        void collect_withTimeWithoutEnd_isPossible() {
            try (Office office = Office.open().answering(Examples::echo)) {
                Ticket ticket = office.client.submit(Examples.check().build());
                assertThat(office.client.collect(ticket, CardCheckAnswer.class, Duration.ofSeconds(Long.MAX_VALUE)))
                        .isInstanceOf(Outcome.Answered.class);
            }
        }
    }

    @Nested
    class Interrupted {

        @Test
        void send_interrupted_endsWithTheTicketAndKeepsTheInterrupt() {
            try (Office office = Office.standing(Capability.WAITING)) {
                Thread.currentThread().interrupt();
                TimeLimitException limit = catchThrowableOfType(
                        TimeLimitException.class,
                        () -> office.client.send(Examples.check().build()));
                assertThat(Thread.interrupted()).isTrue();
                assertThat(limit.code()).isEqualTo(DiagnosticCode.INTERRUPTED);
                assertThat(limit.ticket()).isPresent();
            }
        }

        @Test
        void send_interrupted_isNotLookedForAnyMore() throws InterruptedException {
            try (Office office = Office.standing(Capability.WAITING)) {
                Thread.currentThread().interrupt();
                catchThrowableOfType(
                        TimeLimitException.class,
                        () -> office.client.send(Examples.check().build()));
                assertThat(Thread.interrupted()).isTrue();
                office.transport.hint();
                office.time.settle();
                AtomicInteger looks = new AtomicInteger();
                office.transport.onLook(looks::incrementAndGet);
                office.transport.hint();
                office.time.settle();
                assertThat(looks).hasValue(0);
            }
        }
    }

    @Nested
    class Refusals {

        @Test
        void send_abnormalEndOfTheFile_isATerminalError() {
            try (Office office = Office.open()
                    .answering(request -> new CardCheckAnswer(
                            AnswerHeader.builder()
                                    .segmentOfResult(Coded.of(SegmentOfResult.ABNORMAL))
                                    .errorCode("E0001")
                                    .errorMessage("利用者番号９９９")
                                    .build(),
                            QualificationResult.builder().build()))) {
                assertTerminalError(office, DiagnosticCode.TERMINAL_ERROR, "E0001", "利用者番号９９９");
            }
        }

        @Test
        void send_processingError_isATerminalError() {
            try (Office office = Office.open()
                    .answering(request -> new CardCheckAnswer(
                            Examples.headerOf(request).build(),
                            QualificationResult.builder()
                                    .processingResultStatus(Coded.of(ProcessingResultStatus.ERROR))
                                    .processingResultCode("A123")
                                    .processingResultMessage("該当なし")
                                    .build()))) {
                assertTerminalError(office, DiagnosticCode.PROCESSING_ERROR, "A123", "該当なし");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "windows-31j"})
        void send_requestComesBack_isATerminalErrorWithItsText(String charset) {
            try (Office office = Office.open()) {
                Payload text = Payload.of("要求を受け付けません\r\n".getBytes(Charset.forName(charset)));
                office.transport.onSubmit((request, pending) -> office.transport.refuse(pending.ticket(), text));
                assertTerminalError(office, DiagnosticCode.REQUEST_REFUSED, "", "要求を受け付けません");
            }
        }

        @Test
        void collect_requestComesBack_isRefusedAndAcknowledged() {
            try (Office office = Office.open()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                ScriptedDelivery delivery =
                        office.transport.refuse(ticket, Payload.of("no".getBytes(StandardCharsets.US_ASCII)));
                Outcome<CardCheckAnswer> outcome = office.client.collect(ticket, CardCheckAnswer.class);
                assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.ticket()).isEqualTo(ticket);
                    assertThat(refused.error().kind()).isEqualTo(DiagnosticCode.REQUEST_REFUSED);
                });
                assertThat(outcome.answer()).isEmpty();
                assertThat(delivery.verdicts()).containsExactly("acknowledged");
            }
        }

        private void assertTerminalError(Office office, DiagnosticCode code, String terminalCode, String text) {
            TerminalErrorException error = catchThrowableOfType(
                    TerminalErrorException.class,
                    () -> office.client.send(Examples.check().build()));
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.terminalCode()).isEqualTo(terminalCode);
            assertThat(error.terminalMessage()).isEqualTo(text);
            assertThat(error.getMessage()).doesNotContain(text);
            assertThat(error.ticket()).isPresent();
        }
    }

    @Nested
    class BeforeHandingOver {

        @Test
        void send_invalidRequest_handsNothingOver() {
            try (Office office = Office.open()) {
                InvalidRequestException invalid = catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> office.client.send(
                                Examples.check().insurerNumber("06990015").build()));
                assertThat(invalid.violations())
                        .extracting(violation -> violation.code() + " " + violation.field())
                        .containsExactly(
                                "WRONG_CHECK_DIGIT InsurerNumber",
                                "TEST_NUMBER InsurerNumber",
                                "TEST_NUMBER MedicalInstitutionCode");
                assertThat(office.transport.submitted()).isEmpty();
                assertThat(office.client.pending()).isEmpty();
            }
        }

        @Test
        void send_requestWithAWarning_isSent() {
            try (Office office = Office.open().answering(Examples::echo)) {
                CardCheck old =
                        Examples.check().birthdate(LocalDate.of(1880, 1, 1)).build();
                assertThat(office.client.validate(old))
                        .extracting(violation -> violation.code())
                        .containsExactly(
                                DiagnosticCode.BIRTHDATE_IMPLAUSIBLE,
                                DiagnosticCode.TEST_NUMBER,
                                DiagnosticCode.TEST_NUMBER);
                assertThat(office.client.send(old).validity()).isPresent();
            }
        }

        @Test
        void send_transportWithoutWaiting_isRefusedBeforeAnythingIsHandedOver() {
            try (Office office = Office.standing()) {
                assertThat(catchThrowableOfType(
                                        SetupException.class,
                                        () -> office.client.send(
                                                Examples.check().build()))
                                .code())
                        .isEqualTo(DiagnosticCode.NOT_OFFERED_BY_TRANSPORT);
                assertThat(office.transport.submitted()).isEmpty();
            }
        }

        @ParameterizedTest
        @CsvSource({"NOT_DELIVERED, false", "UNKNOWN, true", "DELIVERED, true"})
        void send_handOverFails_hasATicketUnlessNothingWasHandedOver(HandOver handOver, boolean ticket) {
            try (Office office = Office.open()) {
                office.transport.onSubmit((request, pending) -> {
                    throw new TransportException(DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.SENDING, handOver, null);
                });
                TransportException failure = catchThrowableOfType(
                        TransportException.class,
                        () -> office.client.send(Examples.check().build()));
                assertThat(failure.handOver()).isEqualTo(handOver);
                assertThat(failure.ticket().isPresent()).isEqualTo(ticket);
            }
        }
    }
}
