package jp.shikaku.core.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShikakuExceptionTest {

    private static final String TICKET = "OQSsiquc01req:OQSsiquc01req_1.xml:9910000018:1";

    record Expected(
            ShikakuException failure,
            DiagnosticCode code,
            Stage stage,
            HandOver handOver,
            boolean retryable,
            Optional<String> ticket) {}

    static Stream<Expected> failures() {
        return Stream.of(
                new Expected(
                        new SetupException(DiagnosticCode.NOT_OFFERED_BY_TRANSPORT, "send"),
                        DiagnosticCode.NOT_OFFERED_BY_TRANSPORT,
                        Stage.SETUP,
                        HandOver.NOT_DELIVERED,
                        false,
                        Optional.empty()),
                new Expected(
                        new InvalidRequestException(DiagnosticCode.REQUIRED, "Birthdate"),
                        DiagnosticCode.INVALID_REQUEST,
                        Stage.VALIDATION,
                        HandOver.NOT_DELIVERED,
                        false,
                        Optional.empty()),
                new Expected(
                        new ExchangeDeniedException(Stage.VALIDATION, Denial.of("WHY")),
                        DiagnosticCode.REFUSED_BY_GUARD,
                        Stage.VALIDATION,
                        HandOver.NOT_DELIVERED,
                        false,
                        Optional.empty()),
                new Expected(
                        new ExchangeDeniedException(Stage.READING, Denial.of("WHY")).withTicket(TICKET),
                        DiagnosticCode.REFUSED_BY_GUARD,
                        Stage.READING,
                        HandOver.DELIVERED,
                        false,
                        Optional.of(TICKET)),
                new Expected(
                        new TransportException(
                                DiagnosticCode.FOLDER_MISSING, Stage.SENDING, HandOver.NOT_DELIVERED, null, "req"),
                        DiagnosticCode.FOLDER_MISSING,
                        Stage.SENDING,
                        HandOver.NOT_DELIVERED,
                        true,
                        Optional.empty()),
                new Expected(
                        new TransportException(
                                        DiagnosticCode.FOREIGN_FILE_NAME,
                                        Stage.WAITING,
                                        HandOver.UNKNOWN,
                                        new IOException())
                                .withTicket(TICKET),
                        DiagnosticCode.FOREIGN_FILE_NAME,
                        Stage.WAITING,
                        HandOver.UNKNOWN,
                        false,
                        Optional.of(TICKET)),
                new Expected(
                        new TimeLimitException(DiagnosticCode.TIME_LIMIT, TICKET, null),
                        DiagnosticCode.TIME_LIMIT,
                        Stage.WAITING,
                        HandOver.DELIVERED,
                        false,
                        Optional.of(TICKET)),
                new Expected(
                        new TerminalErrorException(DiagnosticCode.TERMINAL_ERROR, "E1", "text", TICKET),
                        DiagnosticCode.TERMINAL_ERROR,
                        Stage.READING,
                        HandOver.DELIVERED,
                        false,
                        Optional.of(TICKET)),
                new Expected(
                        new MalformedAnswerException(DiagnosticCode.LIMIT_EXCEEDED, "4 bytes").withTicket(TICKET),
                        DiagnosticCode.LIMIT_EXCEEDED,
                        Stage.READING,
                        HandOver.DELIVERED,
                        true,
                        Optional.of(TICKET)),
                new Expected(
                        new ForeignAnswerException(DiagnosticCode.INSTITUTION_MISMATCH).withTicket(TICKET),
                        DiagnosticCode.INSTITUTION_MISMATCH,
                        Stage.READING,
                        HandOver.DELIVERED,
                        true,
                        Optional.of(TICKET)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_tellsCodeStageHandOverRetryAndTicket(Expected expected) {
        ShikakuException failure = expected.failure();
        assertThat(failure.code()).isEqualTo(expected.code());
        assertThat(failure.stage()).isEqualTo(expected.stage());
        assertThat(failure.handOver()).isEqualTo(expected.handOver());
        assertThat(failure.retryable()).isEqualTo(expected.retryable());
        assertThat(failure.ticket()).isEqualTo(expected.ticket());
    }

    @Test
    void withTicket_comesFromWhereTheFailureDoes() {
        TransportException failure = new TransportException(
                DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.WAITING, HandOver.DELIVERED, new IOException());
        failure.addSuppressed(new IOException());
        ShikakuException known = failure.withTicket(TICKET);
        assertThat(known.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(known.getSuppressed()).isEqualTo(failure.getSuppressed());
        assertThat(known).hasCause(failure.getCause());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void getMessage_holdsCodeSentenceAndNextStepInBothLanguages(Expected expected) {
        ShikakuException failure = expected.failure();
        assertThat(failure.getMessage())
                .startsWith(failure.code().code() + " ")
                .contains(
                        failure.message(Locale.JAPANESE),
                        failure.next(Locale.JAPANESE),
                        failure.message(Locale.ENGLISH),
                        failure.next(Locale.ENGLISH))
                .doesNotContain("{");
        assertThat(failure.message(Locale.JAPANESE)).isNotEqualTo(failure.message(Locale.ENGLISH));
    }

    @Test
    void failures_coverTheWholeSealedHierarchy() {
        assertThat(ShikakuException.class.isSealed()).isTrue();
        assertThat(failures()
                        .<Class<?>>map(expected -> expected.failure().getClass())
                        .distinct())
                .containsExactlyInAnyOrder(ShikakuException.class.getPermittedSubclasses());
        assertThat(ShikakuException.class.getPermittedSubclasses())
                .allMatch(leaf -> Modifier.isFinal(leaf.getModifiers()));
    }

    @Test
    void invalidRequest_severalViolations_tellsAllOfThem() {
        InvalidRequestException invalid = new InvalidRequestException(List.of(
                Violation.of(DiagnosticCode.WRONG_CHECK_DIGIT, "InsurerNumber"),
                Violation.of(DiagnosticCode.REQUIRED, "Birthdate")));
        assertThat(invalid.violations()).hasSize(2);
        assertThat(invalid.message(Locale.JAPANESE))
                .contains("SHK-2020 保険者番号: 検証番号が合いません。", "SHK-2001 生年月日: 入力がありません。");
        assertThat(invalid.message(Locale.ENGLISH))
                .contains("SHK-2020 Insurer number: The check digit is wrong.", "SHK-2001 Birth date:");
    }

    @Test
    void transportException_withATicket_keepsCauseAndDetails() {
        IOException cause = new IOException("share away");
        ShikakuException failure = new TransportException(
                        DiagnosticCode.FOLDER_MISSING, Stage.SENDING, HandOver.UNKNOWN, cause, "req")
                .withTicket(TICKET);
        assertThat(failure).hasCause(cause);
        assertThat(failure.message(Locale.ENGLISH)).contains("req");
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田太郎", "a b", "", "0123456789012345678901234567890123456789", "E1\n"})
    void terminalError_whatIsNoCode_isNotInTheMessage(String code) {
        TerminalErrorException error = new TerminalErrorException(DiagnosticCode.TERMINAL_ERROR, code, "", null);
        assertThat(error.terminalCode()).isEqualTo(code);
        assertThat(error.message(Locale.ENGLISH)).contains("(code ?)");
        assertThat(error.ticket()).isEmpty();
    }

    @Test
    void terminalError_code_isInTheMessage() {
        assertThat(new TerminalErrorException(DiagnosticCode.PROCESSING_ERROR, "OQS-E_1.2", "", null)
                        .message(Locale.JAPANESE))
                .contains("OQS-E_1.2");
    }

    @Test
    void invalidRequest_withoutAnError_cannotBeMade() {
        List<Violation> warning = List.of(Violation.of(DiagnosticCode.TEST_NUMBER, "InsurerNumber"));
        assertThatThrownBy(() -> new InvalidRequestException(warning)).isInstanceOf(IllegalArgumentException.class);
    }
}
