package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that are not handed over: unreadable, foreign, denied. */
class AnswerRefusalTest {

    @Nested
    class Malformed {

        @ParameterizedTest
        @EnumSource(
                names = {"NOT_WELL_FORMED", "TRUNCATED", "DOCTYPE_FORBIDDEN", "ENCODING_CONFLICT", "WRONG_DOCUMENT"})
        void collect_unreadableAnswer_isRejectedWithItsCodeAndTheClientGoesOn(DiagnosticCode code) {
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                ScriptedDelivery delivery = office.transport.answer(
                        ticket, office.codec.unreadable(() -> new MalformedAnswerException(code, "x")));
                MalformedAnswerException malformed = catchThrowableOfType(
                        MalformedAnswerException.class, () -> office.client.collect(ticket, CardCheckAnswer.class));
                assertThat(malformed.code()).isEqualTo(code);
                assertThat(malformed.ticket()).contains(ticket.toString());
                assertThat(delivery.verdicts()).containsExactly("rejected " + code.code());
                assertGoesOn(office);
            }
        }

        @Test
        void collect_unreadableAnswerThatCannotBeSetAside_stillSaysWhyItIsRefused() {
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                office.transport
                        .answer(
                                ticket,
                                office.codec.unreadable(() -> new MalformedAnswerException(DiagnosticCode.TRUNCATED)))
                        .failing(new IllegalStateException("held"));
                MalformedAnswerException malformed = catchThrowableOfType(
                        MalformedAnswerException.class, () -> office.client.collect(ticket, CardCheckAnswer.class));
                assertThat(malformed.code()).isEqualTo(DiagnosticCode.TRUNCATED);
            }
        }

        @Test
        void collect_answerLargerThanTheProfileAllows_isRejectedUnread() {
            Payload huge = new Payload() {
                @Override
                public InputStream open() {
                    throw new AssertionError("opened");
                }

                @Override
                public long size() {
                    return 1L << 30;
                }
            };
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                ScriptedDelivery delivery = office.transport.answer(ticket, huge);
                MalformedAnswerException malformed = catchThrowableOfType(
                        MalformedAnswerException.class, () -> office.client.collect(ticket, CardCheckAnswer.class));
                assertThat(malformed.code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED);
                assertThat(delivery.verdicts()).containsExactly("rejected SHK-6004");
                assertGoesOn(office);
            }
        }

        @Test
        void collect_profileAllowsMoreThanMemoryCanHold_stillReadsSmallAnswers() {
            try (Office office = Office.standing()) {
                office.transport.profile(
                        TerminalProfile.builder().maximumAnswerSize(1L << 40).build());
                try (EligibilityClient client = EligibilityClient.builder()
                        .institution(Examples.INSTITUTION)
                        .transport(office.transport)
                        .codec(office.codec)
                        .build()) {
                    Ticket ticket = client.submit(Examples.check().build());
                    office.transport.answer(ticket, office.codec.document(Examples.bare()));
                    assertThat(client.collect(ticket, CardCheckAnswer.class).answer())
                            .isPresent();
                }
            }
        }

        @Test
        void collect_answerThatCannotBeRead_staysAndItsFailureHasTheTicket() {
            Payload gone = new Payload() {
                @Override
                public InputStream open() throws IOException {
                    throw new IOException("share away");
                }

                @Override
                public long size() {
                    return 10;
                }
            };
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                ScriptedDelivery delivery = office.transport.answer(ticket, gone);
                TransportException failure = catchThrowableOfType(
                        TransportException.class, () -> office.client.collect(ticket, CardCheckAnswer.class));
                assertThat(failure.code()).isEqualTo(DiagnosticCode.INPUT_OUTPUT_FAILED);
                assertThat(failure.stage()).isEqualTo(Stage.READING);
                assertThat(failure.handOver()).isEqualTo(HandOver.DELIVERED);
                assertThat(failure.ticket()).contains(ticket.toString());
                assertThat(failure).hasCauseInstanceOf(IOException.class);
                assertThat(delivery.verdicts()).isEmpty();
            }
        }
    }

    @Nested
    class Foreign {

        static Stream<Arguments> foreignHeaders() {
            return Stream.of(
                    header(
                            header -> header.medicalInstitutionCode(Examples.OTHER_INSTITUTION),
                            DiagnosticCode.INSTITUTION_MISMATCH),
                    header(
                            header -> header.arbitraryFileIdentifier(ArbitraryFileIdentifier.of("another")),
                            DiagnosticCode.FILE_IDENTIFIER_MISMATCH));
        }

        private static Arguments header(UnaryOperator<AnswerHeader.Builder> change, DiagnosticCode code) {
            return Arguments.of(change, code);
        }

        @ParameterizedTest
        @MethodSource("foreignHeaders")
        void collect_answerWithAnotherHeader_isRejected(
                UnaryOperator<AnswerHeader.Builder> change, DiagnosticCode code) {
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                assertForeign(
                        office,
                        ticket,
                        new CardCheckAnswer(
                                change.apply(Examples.headerOf(office.sent(ticket)))
                                        .build(),
                                Examples.valid().build()),
                        code);
            }
        }

        @Test
        void collect_anotherInstitutionAfterTheRequestWasForgotten_isRejectedByTheTicket() {
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                office.transport.lose(ticket);
                assertForeign(
                        office,
                        ticket,
                        new CardCheckAnswer(
                                AnswerHeader.builder()
                                        .medicalInstitutionCode(Examples.OTHER_INSTITUTION)
                                        .build(),
                                Examples.valid().build()),
                        DiagnosticCode.INSTITUTION_MISMATCH);
            }
        }

        static Stream<UnaryOperator<CardSearchKey.Builder>> foreignSearchKeys() {
            return Stream.of(
                    key -> key.insurerNumber(InsurerNumber.of("06139463")),
                    key -> key.insuredCardSymbol(InsuredCardSymbol.of("13")),
                    key -> key.insuredIdentificationNumber(InsuredIdentificationNumber.of("34567")),
                    key -> key.birthdate(java.time.LocalDate.of(1968, 1, 16)));
        }

        @ParameterizedTest
        @MethodSource("foreignSearchKeys")
        void collect_answerWithAnotherSearchKey_isRejected(UnaryOperator<CardSearchKey.Builder> change) {
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                assertForeign(
                        office,
                        ticket,
                        new CardCheckAnswer(
                                Examples.headerOf(office.sent(ticket)).build(),
                                Examples.valid()
                                        .searchKey(change.apply(office.sent(ticket).searchKey().toBuilder())
                                                .build())
                                        .build()),
                        DiagnosticCode.SEARCH_KEY_MISMATCH);
            }
        }

        static Stream<UnaryOperator<CardSearchKey.Builder>> sameSearchKeys() {
            return Stream.of(
                    key -> key,
                    key -> CardSearchKey.builder(),
                    key -> key.insurerNumber(null).birthdate(null),
                    key -> key.insuredCardSymbol(InsuredCardSymbol.of("12")),
                    key -> key.insuredIdentificationNumber(InsuredIdentificationNumber.of("０００３４５６")),
                    key -> key.limitConsent(Coded.of(LimitCertificateConsent.CONSENTED)));
        }

        @ParameterizedTest
        @MethodSource("sameSearchKeys")
        void collect_searchKeyAbsentOrWrittenAnotherWay_isNoMismatch(UnaryOperator<CardSearchKey.Builder> change) {
            try (Office office = Office.standing()) {
                Ticket ticket = office.client.submit(Examples.check().build());
                office.transport.answer(
                        ticket,
                        office.codec.document(new CardCheckAnswer(
                                AnswerHeader.builder().build(),
                                Examples.valid()
                                        .searchKey(change.apply(office.sent(ticket).searchKey().toBuilder())
                                                .build())
                                        .build())));
                assertThat(office.client.collect(ticket, CardCheckAnswer.class).answer())
                        .isPresent();
            }
        }

        private static void assertForeign(Office office, Ticket ticket, CardCheckAnswer answer, DiagnosticCode code) {
            ScriptedDelivery delivery = office.transport.answer(ticket, office.codec.document(answer));
            ForeignAnswerException foreign = catchThrowableOfType(
                    ForeignAnswerException.class, () -> office.client.collect(ticket, CardCheckAnswer.class));
            assertThat(foreign.code()).isEqualTo(code);
            assertThat(foreign.ticket()).contains(ticket.toString());
            assertThat(delivery.verdicts()).containsExactly("rejected " + code.code());
            assertGoesOn(office);
        }
    }

    @Nested
    class Denied {

        @Test
        void submit_guardRefuses_handsNothingOver() {
            ExchangeGuard guard = new ExchangeGuard() {
                @Override
                public Optional<Denial> denialBeforeSend(AnyRequest<?> request, Ticket ticket) {
                    assertThat(request.header().medicalInstitutionCode()).isPresent();
                    return Optional.of(Denial.of("NOT-TODAY"));
                }
            };
            try (Office office = Office.standing(builder -> builder.guard(guard))) {
                ExchangeDeniedException denied = catchThrowableOfType(
                        ExchangeDeniedException.class,
                        () -> office.client.submit(Examples.check().build()));
                assertThat(denied.reason()).isEqualTo("NOT-TODAY");
                assertThat(denied.stage()).isEqualTo(Stage.VALIDATION);
                assertThat(denied.handOver()).isEqualTo(HandOver.NOT_DELIVERED);
                assertThat(denied.ticket()).isEmpty();
                assertThat(office.transport.submitted()).isEmpty();
            }
        }

        @Test
        void collect_guardRefusesTheAnswer_purgesIt() {
            ExchangeGuard guard = new ExchangeGuard() {
                @Override
                public Optional<Denial> denialBeforeDelivery(Answer answer, ExchangeId exchangeId) {
                    return Optional.of(Denial.of("NOT-FOR-YOU"));
                }
            };
            try (Office office = Office.standing(builder -> builder.guard(guard))) {
                Ticket ticket = office.client.submit(Examples.check().build());
                ScriptedDelivery delivery = office.transport.answer(ticket, office.codec.document(Examples.bare()));
                ExchangeDeniedException denied = catchThrowableOfType(
                        ExchangeDeniedException.class, () -> office.client.collect(ticket, CardCheckAnswer.class));
                assertThat(denied.reason()).isEqualTo("NOT-FOR-YOU");
                assertThat(denied.stage()).isEqualTo(Stage.READING);
                assertThat(denied.handOver()).isEqualTo(HandOver.DELIVERED);
                assertThat(denied.ticket()).contains(ticket.toString());
                assertThat(delivery.verdicts()).containsExactly("purged");
            }
        }
    }

    private static void assertGoesOn(Office office) {
        Ticket next = office.client.submit(Examples.check().build());
        office.transport.answer(next, office.codec.document(Examples.bare()));
        assertThat(office.client.collect(next, CardCheckAnswer.class).answer()).isPresent();
    }
}
