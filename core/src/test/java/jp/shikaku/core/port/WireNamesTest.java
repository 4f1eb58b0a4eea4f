package jp.shikaku.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.MessageId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireNamesTest {

    private static final WireNames NAMES = WireNames.builder()
            .exchange("XXX-IF029", "OQSmuxyz01")
            .exchange("OQSsihvq01", "OQSsihvq01")
            .element("MedicalTreatmentFlag", "CareFlg")
            .element("OQSsihvq01.MedicalTreatmentFlag", "VisitFlg")
            .choice("information", "LIMIT", "03")
            .build();

    @Test
    void of_entriesOfAProfile_isTheSame() {
        assertThat(TerminalProfile.of(Map.of(
                                "charset", "UTF-8",
                                "exchange.XXX-IF029", " OQSmuxyz01 ",
                                "exchange.OQSsihvq01", "OQSsihvq01",
                                "element.MedicalTreatmentFlag", "CareFlg",
                                "element.OQSsihvq01.MedicalTreatmentFlag", "VisitFlg",
                                "choice.information.LIMIT", "03"))
                        .wireNames())
                .isEqualTo(NAMES);
    }

    @ParameterizedTest
    @CsvSource({
        "XXX-IF029req, OQSmuxyz01req",
        "XXX-IF029res, OQSmuxyz01res",
        "OQSsihvq01req, OQSsihvq01req",
        "OQSsiquc01res_face, OQSsiquc01res_face"
    })
    void wireId_andBack(String canonical, String wire) {
        assertThat(NAMES.wireId(MessageId.of(canonical))).hasToString(wire);
        assertThat(NAMES.canonicalId(MessageId.of(wire))).contains(MessageId.of(canonical));
    }

    @Test
    void canonicalId_ofAnExchangeWithAnotherName_isEmpty() {
        assertThat(NAMES.canonicalId(MessageId.of("XXX-IF029req"))).isEmpty();
    }

    @Test
    void elementsOf_ownNameBeforeThatForAll() {
        assertThat(NAMES.elementsOf("OQSsihvq01")).containsOnly(Map.entry("MedicalTreatmentFlag", "VisitFlg"));
        assertThat(NAMES.elementsOf("OQSsionq01")).containsOnly(Map.entry("MedicalTreatmentFlag", "CareFlg"));
    }

    @Test
    void choice_namedList_hasItsCodes() {
        assertThat(NAMES.choice("information")).containsOnly(Map.entry("LIMIT", "03"));
        assertThat(NAMES.choice("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exchange., OQSsihvq01",
        "exchange.OQSsihvq01, ''",
        "exchange.OQSsihvq01, ../OQSsihvq01",
        "exchange.OQSsihvq01, OQS_sihvq",
        "exchange.a/b, OQSsihvq01",
        "element.Name, 1Name",
        "element.Name, <Name>",
        "element.a.b.c, Name",
        "choice.list, 1",
        "choice.list.NAME, '1,2'",
        "choice.list.NAME, ''"
    })
    void of_wrongForm_isRefusedByName(String entry, String value) {
        SetupException refusal = catchThrowableOfType(SetupException.class, () -> WireNames.of(Map.of(entry, value)));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.INVALID_PROFILE);
        assertThat(refusal.message(Locale.ENGLISH)).contains(entry);
    }

    @Test
    void build_twoExchangesOrElementsOfOneName_isRefused() {
        assertThat(refusal(Map.of("exchange.A", "C", "exchange.B", "C"))).contains("exchange.…=C");
        assertThat(refusal(Map.of("element.A", "C", "element.B", "C"))).contains("element.…=C");
    }

    @Test
    void build_twoChoicesOfAListWithOneCode_isRefused() {
        assertThat(refusal(Map.of("choice.list.A", "1", "choice.list.B", "1"))).contains("choice.list.…=1");
        assertThat(WireNames.of(Map.of("choice.one.A", "1", "choice.two.A", "1"))
                        .choices())
                .hasSize(2);
    }

    private static String refusal(Map<String, String> entries) {
        return catchThrowableOfType(SetupException.class, () -> WireNames.of(entries))
                .message(Locale.ENGLISH);
    }
}
