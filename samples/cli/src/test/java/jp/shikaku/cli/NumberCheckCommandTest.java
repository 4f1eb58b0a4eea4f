package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberCheckCommandTest {

    @ParameterizedTest
    @CsvSource({
        "insurer,     06990014,    06990014",
        "insurer,     '  990010',  990010",
        "insurer,     00990010,    990010",
        "insurer,     ０６９９００１４, 06990014",
        "payer,       12990016,    12990016",
        "institution, 9910000018,  9910000018"
    })
    void check_numberForTests_isValidInItsCanonicalFormWithAWarning(String kind, String value, String canonical) {
        Run run = Run.of("number", "check", kind, value, "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("valid").asBoolean()).isTrue();
        assertThat(run.json().get("canonical").asText()).isEqualTo(canonical);
        assertThat(run.json().findValuesAsText("code")).containsExactly("SHK-2022");
        assertThat(run.json().findValuesAsText("severity")).containsExactly("WARNING");
    }

    @Test
    void check_numberWithoutPrefecture_isValidWithoutViolations() {
        Run run = Run.of("number", "check", "beneficiary", "7654320", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().strip()).isEqualTo("{\"valid\":true,\"canonical\":\"7654320\",\"violations\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "insurer,     06990015, SHK-2020, InsurerNumber",
        "payer,       12990017, SHK-2020, PublicExpenseNumber",
        "beneficiary, 7654321,  SHK-2020, BeneficiaryNumber",
        "insurer,     0699001,  SHK-2002, InsurerNumber",
        "payer,       1299001,  SHK-2007, PublicExpenseNumber",
        "beneficiary, 765432,   SHK-2008, BeneficiaryNumber",
        "institution, 991000001, SHK-2006, MedicalInstitutionCode"
    })
    void check_wrongNumber_isNegativeWithCodeAndField(String kind, String value, String code, String field) {
        Run run = Run.of("number", "check", kind, value, "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("valid").asBoolean()).isFalse();
        JsonNode violation = run.json().at("/violations/0");
        assertThat(violation.get("severity").asText()).isEqualTo("ERROR");
        assertThat(violation.get("code").asText()).isEqualTo(code);
        assertThat(violation.get("path").asText()).isEqualTo(field);
        assertThat(violation.get("message").asText()).isNotBlank().doesNotContain(value);
    }

    @Test
    void check_institutionWithUnusualCheckDigit_isValidWithAWarning() {
        Run run = Run.of("number", "check", "institution", "9910000019", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/violations/0/code").asText()).isEqualTo("SHK-2021");
        assertThat(run.json().at("/violations/0/severity").asText()).isEqualTo("WARNING");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 正規形, エラー, いいえ, 保険者番号: 検証番号が合いません。, 番号の打ち間違いを確認してください。",
        "en, canonical, ERROR, no, Insurer number: The check digit is wrong., Look for a mistyped digit."
    })
    void check_violations_areToldInTheLanguageAskedFor(
            String language, String label, String severity, String valid, String message, String step) {
        Run forPeople = Run.of("number", "check", "insurer", "01130013", "--lang", language);
        assertThat(forPeople.exitCode()).isEqualTo(1);
        assertThat(forPeople.err()).isEmpty();
        assertThat(forPeople.out()).contains(label, "01130013", severity, valid, "SHK-2020", message, step);

        Run forPrograms = Run.of("number", "check", "insurer", "01130013", "--lang", language, "--json");
        assertThat(forPrograms.exitCode()).isEqualTo(1);
        assertThat(forPrograms.json().fieldNames()).toIterable().containsExactly("valid", "canonical", "violations");
        assertThat(forPrograms.json().at("/violations")).singleElement().satisfies(violation -> {
            assertThat(violation.fieldNames()).toIterable().containsExactly("severity", "code", "path", "message");
            assertThat(violation.get("message").asText()).isEqualTo(message);
        });
    }

    @Test
    void check_sampleOfTheSettingsScreen_isValidWithWarnings() {
        Run run = Run.of("number", "check", "institution", "1234567890", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().findValuesAsText("code")).containsExactly("SHK-2021", "SHK-2103");
        assertThat(run.json().findValuesAsText("severity")).containsOnly("WARNING");
    }

    @Test
    void check_textThatIsNoNumber_hasOneViolationAndNoCanonicalForm() {
        for (String kind : new String[] {"insurer", "payer", "beneficiary", "institution"}) {
            Run run = Run.of("number", "check", kind, "12345", "--json");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.json().get("canonical").isNull()).isTrue();
            assertThat(run.json().get("violations")).hasSize(1);
        }
    }

    @Test
    void check_unknownKind_isWrongUseThatRepeatsNothing() {
        Run run = Run.of("number", "check", "06990014", "insurer", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-2000");
        assertThat(run.out() + run.err()).doesNotContain("06990014");
    }
}
