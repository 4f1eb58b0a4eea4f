package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.Test;

class SeverityPolicyTest {

    /** The same rule in three places of a vendor's class. */
    record Places(
            @CheckDigit String usual,
            @CheckDigit(payload = Weight.Warning.class) String lower,
            @RealPrefecture(payload = Weight.Error.class) String higher) {}

    private static final Places WRONG = new Places("06990015", "06990015", "06990014");

    @Test
    void severity_withoutPolicy_isThatOfThePayloadAndElseOfTheCode() {
        assertThat(found(SeverityPolicy.standard()))
                .containsExactly("Higher SHK-2022 ERROR", "Lower SHK-2020 WARNING", "Usual SHK-2020 ERROR");
    }

    @Test
    void severity_withPolicy_isThatOfThePolicyEverywhere() {
        SeverityPolicy policy = SeverityPolicy.standard()
                .with(DiagnosticCode.WRONG_CHECK_DIGIT, Severity.INFORMATION)
                .with(DiagnosticCode.TEST_NUMBER, Severity.WARNING);

        assertThat(found(policy))
                .containsExactly("Higher SHK-2022 WARNING", "Lower SHK-2020 INFORMATION", "Usual SHK-2020 INFORMATION");
    }

    @Test
    void with_ruleTheDocumentNeeds_staysAnError() {
        for (DiagnosticCode firm : List.of(DiagnosticCode.REQUIRED, DiagnosticCode.UNKNOWN_CODE_IN_REQUEST)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SeverityPolicy.standard().with(firm, Severity.WARNING))
                    .withMessageContaining(firm.code());
            assertThat(SeverityPolicy.standard().with(firm, Severity.ERROR)).isNotNull();
        }
    }

    @Test
    void client_withPolicy_sendsWhatIsLoweredAndRefusesWhatIsRaised() {
        SeverityPolicy production = SeverityPolicy.standard().with(DiagnosticCode.TEST_NUMBER, Severity.ERROR);
        SeverityPolicy lenient = SeverityPolicy.standard().with(DiagnosticCode.WRONG_CHECK_DIGIT, Severity.WARNING);
        try (Office office = Office.open(builder -> builder.severities(production))) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> office.client.submit(Examples.check().build()));
        }
        try (Office office = Office.open(builder -> builder.severities(lenient))) {
            assertThat(office.client.submit(
                            Examples.check().insurerNumber("06990015").build()))
                    .isNotNull();
        }
    }

    private static List<String> found(SeverityPolicy policy) {
        return RuleValidator.using(Japan.clock(), policy).validate(WRONG).stream()
                .map(violation -> violation.field() + " " + violation.code().code() + " " + violation.severity())
                .toList();
    }
}
