package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Configuration;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.time.Japan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The rules on an engine of one's own, and beside rules of one's own. */
class EngineTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-10T03:00:00Z"), Japan.ZONE);
    private static final Words WORDS = new Words();
    private static final ValidatorFactory OWN = factory(WORDS);

    /** A vendor's class with our constraints and those of Jakarta Validation. */
    record Form(
            @NotNull @Nullable String name,
            @Size(max = 3, payload = Weight.Warning.class) String mark,
            @ValidInsurerNumber String insurer) {}

    @AfterAll
    static void close() {
        OWN.close();
    }

    private static ValidatorFactory factory(MessageInterpolator interpolator) {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        return configuration.messageInterpolator(interpolator).buildValidatorFactory();
    }

    /** Keeps what it was asked to say, and says something else. */
    private static final class Words implements MessageInterpolator {

        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        @Override
        public String interpolate(String messageTemplate, Context context) {
            asked.add(messageTemplate);
            return "wrong";
        }

        @Override
        public String interpolate(String messageTemplate, Context context, Locale locale) {
            return interpolate(messageTemplate, context);
        }
    }

    @Test
    void with_ownFactory_checksByItWithClockWeightsAndSentencesOfThisLibrary() {
        WORDS.asked.clear();
        SeverityPolicy policy = SeverityPolicy.standard().with(DiagnosticCode.WRONG_CHECK_DIGIT, Severity.WARNING);
        RuleValidator validator = RuleValidator.using(NOW, policy).with(OWN);

        List<Violation> found = validator.validate(Examples.check()
                .insurerNumber("01130013")
                .birthdate(LocalDate.of(2026, 3, 11))
                .build());

        assertThat(WORDS.asked).containsExactlyInAnyOrder("{SHK-2020}", "{SHK-2030}");
        assertThat(found)
                .extracting(violation -> violation.severity() + " " + violation.message(Locale.JAPANESE))
                .containsExactly("ERROR 生年月日: 生年月日が未来の日付です。", "WARNING 保険者番号: 検証番号が合いません。");
        assertThat(found)
                .extracting(violation -> violation.message(Locale.ENGLISH))
                .containsExactly(
                        "Birth date: The birth date lies in the future.", "Insurer number: The check digit is wrong.");
    }

    @Test
    void client_withOwnFactory_refusesByItAndLeavesItOpen() {
        for (int client = 0; client < 2; client++) {
            WORDS.asked.clear();
            try (Office office = Office.open(builder -> builder.validatorFactory(OWN))) {
                InvalidRequestException refusal = catchThrowableOfType(
                        InvalidRequestException.class,
                        () -> office.client.submit(
                                Examples.check().insurerNumber("01130013").build()));

                assertThat(WORDS.asked).contains("{SHK-2020}");
                assertThat(refusal.violations())
                        .extracting(violation -> violation.message(Locale.JAPANESE) + violation.next(Locale.ENGLISH))
                        .contains("保険者番号: 検証番号が合いません。Look for a mistyped digit.");
            }
        }
    }

    @Test
    void validate_constraintsOfOthers_areNamedAndWeighedAsTheirPayloadSays() {
        List<Violation> found = RuleValidator.using(NOW).validate(new Form(null, "long", "138058"));

        assertThat(found)
                .extracting(violation ->
                        violation.severity() + " " + violation.code().code() + " " + violation.message(Locale.ENGLISH))
                .containsExactly(
                        "ERROR SHK-2020 Insurer: The check digit is wrong.",
                        "WARNING SHK-2190 Mark: This breaks a rule that is not one of this library (Size).",
                        "ERROR SHK-2190 Name: This breaks a rule that is not one of this library (NotNull).");
        assertThat(found)
                .extracting(violation -> violation.message(Locale.JAPANESE))
                .contains("Mark: このライブラリのものではない規則（Size）に合いません。");
    }
}
