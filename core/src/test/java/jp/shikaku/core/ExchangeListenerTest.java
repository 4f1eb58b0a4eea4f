package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.ExchangeListener;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeListenerTest {

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final ExchangeListener listener = new ExchangeListener() {
        @Override
        public void submitted(Ticket ticket, List<Violation> warnings) {
            heard.add("submitted " + ticket.messageId());
        }

        @Override
        public void received(MessageId messageId, ExchangeId exchangeId, List<Notice> notices) {
            heard.add("received " + messageId + " " + notices.size());
        }

        @Override
        public void answered(Ticket ticket, Duration elapsed) {
            heard.add("answered " + ticket.messageId() + " " + elapsed);
        }

        @Override
        public void failed(MessageId messageId, DiagnosticCode code) {
            heard.add("failed " + messageId + " " + code);
        }
    };
    private final UnaryOperator<EligibilityClientBuilder> listening = builder -> builder.listener(listener);

    @Test
    void submit_requestWithWarnings_tellsThem() {
        List<Violation> told = new ArrayList<>();
        ExchangeListener warned = new ExchangeListener() {
            @Override
            public void submitted(Ticket ticket, List<Violation> warnings) {
                told.addAll(warnings);
            }
        };
        try (Office office = Office.open(builder -> builder.listener(warned))) {
            office.client.submit(Examples.check().build());
            assertThat(told)
                    .extracting(violation -> violation.code() + " " + violation.field())
                    .containsExactly("TEST_NUMBER InsurerNumber", "TEST_NUMBER MedicalInstitutionCode");
        }
    }

    @Test
    void collect_unreadableAnswer_isHeardOnce() {
        try (Office office = Office.open(listening)) {
            Ticket ticket = office.client.submit(Examples.check().build());
            office.transport.answer(
                    ticket, office.codec.unreadable(() -> new MalformedAnswerException(DiagnosticCode.TRUNCATED)));
            catchThrowable(() -> office.client.collect(ticket, CardCheckAnswer.class));
            assertThat(heard).containsExactly("submitted OQSsiquc01req", "failed OQSsiquc01res TRUNCATED");
        }
    }

    @Test
    void collect_lookFails_isHeard() {
        try (Office office = Office.open(listening)) {
            Ticket ticket = office.client.submit(Examples.check().build());
            office.transport.onLook(() -> {
                throw new TransportException(
                        DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.WAITING, HandOver.DELIVERED, null);
            });
            TransportException failure =
                    (TransportException) catchThrowable(() -> office.client.collect(ticket, CardCheckAnswer.class));
            assertThat(failure.ticket()).contains(ticket.toString());
            assertThat(heard).containsExactly("submitted OQSsiquc01req", "failed OQSsiquc01req INPUT_OUTPUT_FAILED");
        }
    }

    @Test
    void send_answered_isHeard() {
        try (Office office = Office.open(listening).answering(Examples::echo)) {
            office.client.send(Examples.check().build());
            assertThat(heard)
                    .containsExactly(
                            "submitted OQSsiquc01req", "received OQSsiquc01res 0", "answered OQSsiquc01req PT0S");
        }
    }

    @Test
    void sendAsync_answered_isHeardInTheSameWay() {
        try (Office office = Office.open(listening).answering(Examples::echo)) {
            office.client.sendAsync(Examples.check().build()).join();
            assertThat(heard)
                    .containsExactly(
                            "submitted OQSsiquc01req", "received OQSsiquc01res 0", "answered OQSsiquc01req PT0S");
        }
    }

    @Test
    void received_answerWithNotices_tellsThem() {
        Notice notice = new Notice(DiagnosticCode.UNKNOWN_ELEMENT, "/XmlMsg/MessageBody/New");
        try (Office office = Office.open(listening)
                .answering(request -> new CardCheckAnswer(
                        Examples.headerOf(request).build(), Examples.valid().build(), List.of(notice)))) {
            office.client.send(Examples.check().build());
            assertThat(heard).contains("received OQSsiquc01res 1");
        }
    }

    record Failure(String expected, Consumer<Office> arrangement) {}

    static List<Failure> failures() {
        return List.of(
                new Failure("failed OQSsiquc01req TIME_LIMIT", office -> {}),
                new Failure(
                        "failed OQSsiquc01req FOLDER_MISSING",
                        office -> office.transport.onSubmit((request, pending) -> {
                            throw new TransportException(
                                    DiagnosticCode.FOLDER_MISSING, Stage.SENDING, HandOver.NOT_DELIVERED, null, "req");
                        })),
                new Failure(
                        "failed OQSsiquc01req REQUEST_REFUSED",
                        office -> office.transport.onSubmit((request, pending) -> office.transport.refuse(
                                pending.ticket(), Payload.of("no".getBytes(StandardCharsets.US_ASCII))))),
                new Failure(
                        "failed OQSsiquc01res TRUNCATED",
                        office -> office.answeringWith(
                                office.codec.unreadable(() -> new MalformedAnswerException(DiagnosticCode.TRUNCATED)))),
                new Failure(
                        "failed OQSsiquc01res INSTITUTION_MISMATCH",
                        office -> office.answering(request -> new CardCheckAnswer(
                                Examples.headerOf(request)
                                        .medicalInstitutionCode(Examples.OTHER_INSTITUTION)
                                        .build(),
                                Examples.valid().build()))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void send_failing_isHeardOnce(Failure failure) {
        try (Office office = Office.open(listening)) {
            failure.arrangement().accept(office);
            assertThat(catchThrowable(() -> office.client.send(Examples.check().build())))
                    .isNotNull();
            assertThat(heard)
                    .filteredOn(line -> !line.startsWith("submitted") && !line.startsWith("received"))
                    .containsExactly(failure.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void sendAsync_failing_isHeardOnce(Failure failure) {
        try (Office office = Office.open(listening)) {
            failure.arrangement().accept(office);
            assertThat(catchThrowable(() ->
                            office.client.sendAsync(Examples.check().build()).join()))
                    .isNotNull();
            assertThat(heard)
                    .filteredOn(line -> !line.startsWith("submitted") && !line.startsWith("received"))
                    .containsExactly(failure.expected());
        }
    }

    @Test
    void subscribe_arrival_isHeard() throws InterruptedException {
        try (Office office = Office.standing(listening, Capability.SUBSCRIPTION)) {
            office.transport.arrive(
                    FaceResult.MESSAGE_ID, "one", office.codec.document(Examples.face(Examples.INSTITUTION)));
            office.client.subscribe(FaceResult.class, "desk", received -> {});
            office.time.settle();
            assertThat(heard).containsExactly("received OQSsiquc01res_face 0");
        }
    }

    static List<Throwable> throwables() {
        return List.of(new IllegalStateException("a defect"), new AssertionError("an error"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void send_listenerThatThrows_changesNothing(Throwable thrown) {
        ExchangeListener throwing = new ExchangeListener() {
            @Override
            public void submitted(Ticket ticket, List<Violation> warnings) {
                fail();
            }

            @Override
            public void received(MessageId messageId, ExchangeId exchangeId, List<Notice> notices) {
                fail();
            }

            @Override
            public void answered(Ticket ticket, Duration elapsed) {
                fail();
            }

            private void fail() {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
        try (Office office = Office.open(builder -> builder.listener(throwing)).answering(Examples::echo)) {
            assertThat(office.client.send(Examples.check().build()).validity()).isPresent();
        }
    }
}
