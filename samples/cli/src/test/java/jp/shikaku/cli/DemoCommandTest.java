package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void demo_json_tellsEachStepAndThatAllWentAsExpected() {
        Run run = Run.of("demo", "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().fieldNames()).toIterable().containsExactly("steps", "ok");
        assertThat(run.json().get("ok").asBoolean()).isTrue();
        assertThat(run.json().get("steps")).hasSizeGreaterThanOrEqualTo(8).allSatisfy(DemoCommandTest::assertStep);
    }

    @Test
    void demo_table_isInTheLanguageAskedFor() {
        assertThat(Run.of("demo", "--lang", "ja").out()).contains("有効な資格の確認", "該当資格なし");
    }

    @Test
    void demo_drugs_areRefusedBeforeTheConsentAndThereAfterIt() {
        Run run = Run.of("demo", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("SHK-9003 No consent of this patient is known.", "of drugs");
    }

    @Test
    void demo_bulk_bringsEverybodyAskedForAndThoseWhoAgreed() {
        Run run = Run.of("demo", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("tomorrow's patients", "Bulk fetch", "1 received, 0 of them errors");
    }

    private static void assertStep(JsonNode step) {
        assertThat(step.fieldNames()).toIterable().containsExactly("name", "outcome", "millis");
        assertThat(step.get("outcome").asText()).isNotBlank();
    }
}
