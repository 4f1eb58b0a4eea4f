package jp.shikaku.transport.usb.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollCallTest {

    private static final RollCall ROLL_CALL = Reference.rollCall(List.of(Reference.document(1), Reference.document(2)));

    @Test
    void parse_ownText_same() throws Exception {
        assertThat(RollCall.parse(ROLL_CALL.text())).isEqualTo(ROLL_CALL);
    }

    @Test
    void parse_nothingAcknowledged_same() throws Exception {
        String text = ROLL_CALL.text().replaceAll("acknowledges .*", "acknowledges none");

        assertThat(RollCall.parse(text).acknowledges()).isEmpty();
        assertThat(RollCall.parse(text).text()).isEqualTo(text);
    }

    @Test
    void parse_ofALaterVersion_refusedAsSuch() {
        String later = ROLL_CALL.text().replace("shikaku-usb/1", "shikaku-usb/2");

        assertRefused(later, DiagnosticCode.BATCH_VERSION_UNKNOWN);
        assertThat(RollCall.parseOwn(later)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a batch that is no identity, batch 0123456789abcdef, batch ../3456789abcdef",
        "no such direction, direction REQUESTS, direction SIDEWAYS",
        "requests called answers, direction REQUESTS, direction ANSWERS",
        "a sequence that is none, sequence 1, sequence 0",
        "a sequence written otherwise, sequence 1, sequence 01",
        "an institution that is none, institution 9910000018, institution 99",
        "an unknown sender, sender, sender x",
        "no recipient, recipient age1, recipient none1",
        "a day that is none, created 2026-11-22, created 2026-11-31",
        "acknowledged a number alone, acknowledges 7 fedcba9876543210fedcba9876543210, acknowledges 7",
        "acknowledged no number, acknowledges 7, acknowledges 0",
        "acknowledged no identity, acknowledges 7 f, acknowledges 7 x",
        "fewer than counted, count 2, count 3",
        "more than counted, count 2, count 1",
        "less than none counted, count 2, count -2",
        "the same twice, 000000000002.xml, 000000000001.xml",
        "a name with a folder, OQSsiquc01req_20261122000000000002, ../OQSsiquc01req_20261122000000000002",
        "a request that is no XML, 000000000002.xml, 000000000002.pdf",
        "a line nobody knows, count 2, remark none",
        "a space more, acknowledges 7, acknowledges  7",
    })
    void parse_unlawful_refused(String what, String lawful, String unlawful) {
        assertThat(ROLL_CALL.text()).contains(lawful);

        assertRefused(ROLL_CALL.text().replace(lawful, unlawful), DiagnosticCode.ROLL_CALL_MISMATCH);
    }

    @Test
    void parse_cutAnywhere_refused() {
        String text = ROLL_CALL.text();
        for (int length = text.indexOf('\n'); length < text.length(); length++) {
            assertRefused(text.substring(0, length), DiagnosticCode.ROLL_CALL_MISMATCH);
        }
    }

    private static void assertRefused(String text, DiagnosticCode code) {
        assertThatThrownBy(() -> RollCall.parse(text))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
