package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import org.junit.jupiter.api.Test;

class PatientsCommandTest {

    @Test
    void patients_csv_hasTheColumnsOfTheContractAndOneRowAPerson() {
        Run run = Run.of("patients", "--count", "20", "--seed", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(21);
        assertThat(run.out()).startsWith("insurerNumber,symbol,number,branch,birthdate,name,nameKana,sex,scenario");
    }

    @Test
    void patients_sameSeed_givesTheSamePeople() {
        Run one = Run.of("patients", "--count", "50", "--seed", "7");
        Run same = Run.of("patients", "--count", "50", "--seed", "7");
        Run other = Run.of("patients", "--count", "50", "--seed", "8");

        assertThat(same.out()).isEqualTo(one.out());
        assertThat(other.out()).isNotEqualTo(one.out());
    }

    @Test
    void patients_everyone_hasAValidCardOfPrefecture99() throws IOException {
        List<InventedPerson> people = InventedPeople.read(new StringReader(
                Run.of("patients", "--count", "200", "--seed", "3").out()));

        assertThat(people).hasSize(200).allSatisfy(person -> {
            List<Violation> violations = RuleValidator.using(Japan.clock())
                    .validate(person.cardCheck().build());
            assertThat(violations).extracting(Violation::code).containsExactly(DiagnosticCode.TEST_NUMBER);
            assertThat(person.insurerNumber().prefecture()).isEqualTo("99");
        });
    }

    @Test
    void patients_json_hasTheSamePeople() {
        JsonNode people =
                Run.of("patients", "--count", "5", "--seed", "1", "--json").json();
        String csv = Run.of("patients", "--count", "5", "--seed", "1").out();

        assertThat(people).hasSize(5);
        assertThat(people)
                .allSatisfy(person -> assertThat(csv)
                        .contains(
                                person.get("number").asText(),
                                person.get("nameKana").asText()));
    }

    @Test
    void patients_lessThanNone_isWrongUse() {
        assertThat(Run.of("patients", "--count", "-1", "--seed", "1").exitCode())
                .isEqualTo(2);
    }
}
