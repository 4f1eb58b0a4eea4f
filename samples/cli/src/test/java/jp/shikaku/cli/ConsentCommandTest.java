package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.shikaku.consent.ConsentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentCommandTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "O-1 last second, outpatient --consented-at 2026-03-10T09:15:00 --now 2026-03-11T09:14:59, 0, ALLOW, SHK-9202, 2026-03-11T09:15:00",
        "O-1 over, outpatient --consented-at 2026-03-10T09:15:00 --now 2026-03-11T09:15:00, 1, DENY, SHK-9010,",
        "O-3, outpatient --consented-at 2026-03-10T09:15:00 --available-until 2026-03-12T09:15:00 --now 2026-03-11T09:00:00, 0, ALLOW, SHK-9201, 2026-03-11T09:15:00",
        "V-2, outpatient --consented-at 2026-03-10T09:15:00 --available-until 2026-03-10T18:00:00 --now 2026-03-10T18:00:00, 1, DENY, SHK-9009,",
        "N-1 last second, online --consented-at 2026-03-01T10:00:00 --visit-date 2026-03-20 --now 2026-03-20T23:59:59, 0, ALLOW, SHK-9202, 2026-03-21T00:00:00",
        "N-1 over, online --consented-at 2026-03-01T10:00:00 --visit-date 2026-03-20 --now 2026-03-21T00:00:00, 1, DENY, SHK-9011,",
        "home visit, home-visit --consented-at 2024-01-31T10:00:00 --now 2024-04-30T23:59:59, 0, ALLOW, SHK-9202, 2024-05-01T00:00:00",
        "house call, house-call --consented-at 2026-03-10T09:15:00 --now 2026-03-11T09:15:00, 1, DENY, SHK-9010,",
        "in-patient, inpatient --consented-at 2026-03-10T09:15:00 --now 2026-12-11T09:15:00, 0, ALLOW, SHK-9202,",
        "unusual flow, unusual --consented-at 2026-03-10T20:00:00 --now 2026-03-11T00:00:00, 1, DENY, SHK-9011,",
        "emergency, emergency --consented-at 2026-03-10T20:00:00 --now 2026-03-10T21:00:00 --flag 3, 1, DENY, SHK-9018,",
        "disaster, disaster --consented-at 2026-03-10T20:00:00 --now 2026-03-10T21:00:00, 1, DENY, SHK-9018,",
        "unknown code, outpatient --consented-at 2026-03-10T09:15:00 --now 2026-03-10T10:00:00 --flag 7, 1, DENY, SHK-9006,",
        "no consent, outpatient --consented-at 2026-03-10T09:15:00 --now 2026-03-10T10:00:00 --flag 0, 1, DENY, SHK-9002,"
    })
    void decide_tellsDecisionReasonAndEnd(
            String name, String arguments, int exitCode, String decision, String reason, String closesAt) {
        Run run = consent("decide --setting " + arguments);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.json().fieldNames()).toIterable().containsExactly("decision", "reason", "closesAt");
        assertThat(run.json().get("decision").asText()).isEqualTo(decision);
        assertThat(run.json().get("reason").asText()).startsWith(reason + " ");
        assertThat(run.json().get("closesAt").asText(null)).isEqualTo(closesAt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--first-check 2024-01-31 --on 2024-04-30 | 0 | ALLOWED_BASE | 2024-04-30 | SHK-9100",
                "--first-check 2024-04-01 --on 2024-07-31 | 0 | ALLOWED_BASE | 2024-07-31 | SHK-9100",
                "--first-check 2025-01-20 --on 2025-05-01 --reviewed 2025-01,2025-02,2025-03 | 0 | LIKELY_EXTENDED | 2025-04-30 | SHK-9109",
                "--first-check 2025-01-20 --on 2025-05-01 --reviewed 2025-01,2025-03 --pending 2025-02 | 0 | UNKNOWN_ASK_SERVER | 2025-04-30 | SHK-9106",
                "--first-check 2025-01-20 --on 2025-05-01 --reviewed 2025-01,2025-03 | 1 | LIKELY_BROKEN | 2025-04-30 | SHK-9105",
                "--first-check 2025-01-20 --on 2025-01-20 | 1 | DENIED | 2025-04-30 | SHK-9102",
                "--first-check 2025-01-20 --on 2025-02-10 --setting online | 1 | DENIED | 2025-04-30 | SHK-9101",
                "--first-check 2025-01-20 --on 2025-02-10 --setting house-call --ongoing | 0 | ALLOWED_BASE | 2025-04-30 | SHK-9100",
                "--first-check 2025-01-20 --on 2025-02-10 --setting house-call | 1 | DENIED | | SHK-9015"
            })
    void reinquiry_tellsDecisionWindowAndReason(
            String arguments, int exitCode, String decision, String windowEnd, String reason) {
        Run run = consent("reinquiry " + arguments);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.json().fieldNames()).toIterable().containsExactly("decision", "windowEnd", "reason");
        assertThat(run.json().get("decision").asText()).isEqualTo(decision);
        assertThat(run.json().get("windowEnd").asText(null)).isEqualTo(windowEnd);
        assertThat(run.json().get("reason").asText()).startsWith(reason + " ");
    }

    @Test
    void decide_forPeople_saysTheSentenceInTheirLanguage() {
        Run run = Run.of(
                "consent",
                "decide",
                "--lang",
                "ja",
                "--setting",
                "outpatient",
                "--consented-at",
                "2026-03-10T09:15:00",
                "--now",
                "2026-03-11T09:15:00");
        assertThat(run.out())
                .contains("判定", "閲覧できません", "理由", "SHK-9010 同意から24時間が過ぎています。")
                .contains("次の手順", ConsentCode.HOURS_24_PASSED.next(Locale.JAPANESE));
    }

    @Test
    void decide_withANotice_saysItsNextStepToo() {
        String[] words = ("consent decide --lang en --setting outpatient --consented-at 2026-03-10T09:15:00"
                        + " --now 2026-03-10T10:00:00")
                .split(" ");
        assertThat(Run.of(words).out()).contains("ALLOW", ConsentCode.NO_SERVER_DEADLINE.next(Locale.ENGLISH));
    }

    @Test
    void reinquiry_forPeople_saysTheNextStepsOfReasonAndNotice() {
        String[] words = "consent reinquiry --lang ja --first-check 2024-04-01 --on 2024-07-31".split(" ");
        assertThat(Run.of(words).out())
                .contains("判定", "再照会できます", "SHK-9100", "SHK-9203", "次の手順")
                .contains(ConsentCode.INSIDE_BASE_WINDOW.next(Locale.JAPANESE) + " "
                        + ConsentCode.READING_DEPENDENT.next(Locale.JAPANESE));
    }

    @Test
    void decide_withoutSetting_isWrongUse() {
        assertThat(consent("decide --consented-at 2026-03-10T09:15:00 --now 2026-03-11T09:15:00")
                        .exitCode())
                .isEqualTo(2);
    }

    private static Run consent(String arguments) {
        List<String> words = new ArrayList<>(List.of("consent"));
        words.addAll(List.of(arguments.split(" ")));
        words.add("--json");
        return Run.of(words.toArray(String[]::new));
    }
}
