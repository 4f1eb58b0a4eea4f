package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a vendor's own validator factory says about our rules. */
class ContributedMessagesTest {

    private static final String BUNDLE = "ContributorValidationMessages";

    private final Locale defaultLocale = Locale.getDefault();

    /** A vendor's class. */
    record Chart(
            @ValidInsurerNumber String insurer,
            @Form(ValueForm.POST_NUMBER) String post,
            @Size(max = 1, message = "at most {max}") String mark) {}

    private static final Chart WRONG = new Chart("06990015", "12", "ab");

    @AfterEach
    void restore() {
        Locale.setDefault(defaultLocale);
    }

    @Test
    void bundle_saysWhatTheLibrarySays() {
        for (Locale locale : List.of(Locale.ROOT, Locale.JAPANESE)) {
            ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
            assertThat(bundle.keySet())
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(bundle.getString(key))
                            .isEqualTo(Codes.sentence(Codes.of("{" + key + "}").orElseThrow(), locale)));
        }
    }

    @Test
    void bundle_hasEveryCommonRule() {
        assertThat(Constraints.codes())
                .extracting(DiagnosticCode::code)
                .filteredOn(code -> code.compareTo("SHK-2200") < 0)
                .hasSizeGreaterThan(30)
                .allMatch(code ->
                        ResourceBundle.getBundle(BUNDLE, Locale.JAPANESE).containsKey(code));
    }

    @Test
    void ownFactory_withoutExpressionLanguage_findsTheSentencesInTheLanguageOfTheJvm() {
        for (Locale locale : List.of(Locale.JAPAN, Locale.US)) {
            Locale.setDefault(locale);
            ResourceBundle.clearCache();
            try (ValidatorFactory factory = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()) {
                assertThat(messages(factory))
                        .contains(
                                Codes.sentence(DiagnosticCode.WRONG_CHECK_DIGIT, locale),
                                Codes.sentence(DiagnosticCode.INVALID_POST_NUMBER, locale),
                                "at most 1");
            }
        }
    }

    @Test
    void ownFactory_withRuleMessages_speaksTheLanguageItIsTold() {
        Locale.setDefault(Locale.GERMANY);
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        try (ValidatorFactory factory = configuration
                .messageInterpolator(RuleMessages.in(Locale.JAPANESE, new ParameterMessageInterpolator()))
                .buildValidatorFactory()) {
            assertThat(messages(factory)).contains("SHK-2020 検証番号が合いません。番号の打ち間違いを確認してください。", "at most 1");
        }
    }

    @Test
    void message_neverRepeatsTheValue() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(RuleMessages.in(Locale.ENGLISH, new ParameterMessageInterpolator()))
                .buildValidatorFactory()) {
            assertThat(messages(factory)).noneMatch(message -> message.contains("0699"));
        }
    }

    private static List<String> messages(ValidatorFactory factory) {
        Stream<ConstraintViolation<Chart>> found = factory.getValidator().validate(WRONG).stream();
        return found.map(ConstraintViolation::getMessage).toList();
    }
}
