package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkCounts;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.code.CodeList;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.identifier.PublicExpenseNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.settings.SettingsDifference;
import jp.shikaku.core.testing.Canaries;
import jp.shikaku.core.testing.CoreClasses;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that identifies a patient is in any text a log may get to see. */
class PrivacyTest {

    /** Whose texts are made by the library or its programmer, never taken from a request or an answer. */
    private static final Set<Class<?>> NOTHING_PERSONAL = Set.of(
            Ticket.class,
            ExchangeId.class,
            MessageId.class,
            MessageType.class,
            ExchangeRow.class,
            MedicalInstitutionCode.class,
            CodeList.Entry.class,
            TerminalProfile.class,
            WireNames.class,
            Envelope.class,
            Notice.class,
            Denial.of("CODE").getClass(),
            SettingsDifference.class,
            Violation.class,
            BulkLimits.class,
            BulkCounts.class,
            BulkEntry.class,
            InquiryInformation.class,
            DateRange.class,
            Progress.Processing.class,
            Progress.Received.class,
            BulkOutcome.Ready.class,
            BulkClient.Job.class,
            BulkReader.Opened.class,
            AnswerDesk.Pause.class);

    static Stream<Class<?>> records() {
        return CoreClasses.records().stream().filter(type -> !NOTHING_PERSONAL.contains(type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void toString_ofAnyRecord_showsNoValue(Class<?> type) {
        Object filled = Canaries.of(type);
        assertThat(filled).isInstanceOf(type);
        assertShowsNothing(filled.toString());
        assertShowsNothing(String.valueOf(Optional.of(filled)));
        assertShowsNothing(String.valueOf(List.of(filled)));
    }

    @Test
    void toString_ofNumbersOfFewDigits_masksThem() {
        assertThat(InsuredBranchNumber.of("77")).hasToString("InsuredBranchNumber[masked]");
        assertThat(new ContributionRatio(77)).hasToString("ContributionRatio[masked]");
    }

    @Test
    void canaries_reachTheDepths() {
        CardCheckAnswer filled = (CardCheckAnswer) Canaries.of(CardCheckAnswer.class);
        assertThat(filled.qualifications().get(0).person().name()).contains(Canaries.TEXT);
        assertThat(filled.qualifications().get(0).medicalTickets().get(0).injuryName1())
                .contains(Canaries.TEXT);
        assertThat(CoreClasses.records()).hasSizeGreaterThan(40);
    }

    static List<Function<String, ?>> factories() {
        return List.of(
                InsurerNumber::of,
                MedicalInstitutionCode::of,
                PublicExpenseNumber::of,
                BeneficiaryNumber::of,
                InsuredBranchNumber::of,
                InsuredCardSymbol::of,
                InsuredIdentificationNumber::of,
                ReferenceNumber::of,
                ArbitraryFileIdentifier::of,
                ArbitraryIdentifier::of,
                PostNumber::of,
                ContributionRatio::of,
                Ticket::parse,
                MessageId::of,
                ExchangeId::new);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void refusal_ofAValue_doesNotRepeatIt(Function<String, ?> factory) {
        refused(() -> factory.apply(Canaries.TEXT.repeat(20)));
    }

    @Test
    void refusal_ofARequest_doesNotRepeatIt() {
        try (Office office = Office.open()) {
            refused(() -> office.client.send(Examples.check()
                    .number(Canaries.TEXT)
                    .insurerNumber("06990015")
                    .build()));
        }
    }

    @Test
    void failure_withWhatOthersWrote_doesNotRepeatIt() {
        assertTellsNothing(
                new TerminalErrorException(DiagnosticCode.TERMINAL_ERROR, Canaries.TEXT, Canaries.TEXT, null));
        assertShowsNothing(
                new TimeLimitException(DiagnosticCode.TIME_LIMIT, "ticket", new IllegalStateException(Canaries.TEXT))
                        .toString());
    }

    @Test
    void log_ofWhatVendorsThrow_namesTheClassOnly() {
        assertThat(Failures.name(new IllegalStateException(Canaries.TEXT)))
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(Failures.name(new InvalidRequestException(DiagnosticCode.REQUIRED, "Birthdate")))
                .isEqualTo("SHK-2000");
    }

    private static void refused(ThrowingCallable call) {
        ThrowableAssertAlternative<ShikakuException> refusal =
                org.assertj.core.api.Assertions.assertThatExceptionOfType(ShikakuException.class)
                        .isThrownBy(call);
        refusal.satisfies(PrivacyTest::assertTellsNothing);
    }

    private static void assertTellsNothing(ShikakuException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertShowsNothing(failure.getMessage());
        assertShowsNothing(failure.toString());
        assertShowsNothing(trace.toString());
        assertShowsNothing(failure.message(Locale.JAPANESE) + failure.next(Locale.JAPANESE));
        if (failure instanceof InvalidRequestException invalid) {
            assertShowsNothing(invalid.violations().toString());
        }
    }

    private static void assertShowsNothing(String text) {
        assertThat(text).doesNotContain(Canaries.TRACES);
    }
}
