package jp.shikaku.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shikaku.core.MessageCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignSystemTest {

    @ParameterizedTest
    @CsvSource({
        "EPSsiPIR01req_202611210060.xml, ELECTRONIC_PRESCRIPTION",
        "38_EPSsiPIR01req_202611210060.xml, ELECTRONIC_PRESCRIPTION",
        "prescription_1.xml, ELECTRONIC_PRESCRIPTION",
        "PMHsimsm01res_1.xml, PUBLIC_MEDICAL_HUB",
        "publicmedicalhub_1.xml, PUBLIC_MEDICAL_HUB",
        "CISsiabc01req_1.xml, CHART_SHARING",
        "EMSsiabc01res_1.xml, EMS"
    })
    void of_fileOfAnotherSystem_isRecognised(String name, ForeignSystem system) {
        assertThat(ForeignSystem.of(name)).contains(system);
    }

    @Test
    void of_ownMessages_areNotForeign() {
        assertThat(MessageCatalogue.types())
                .allSatisfy(type ->
                        assertThat(ForeignSystem.of(type.id() + "_1.xml")).isEmpty());
        assertThat(ForeignSystem.of("notes.txt")).isEmpty();
    }
}
