package jp.shikaku.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

    private static final String LINE =
            "OQSsiquc01req:OQSsiquc01req_20260311abcdefghijkl.xml:9910000018:20260311abcdefghijkl";

    @Test
    void parse_line_givesTheTicket() {
        Ticket ticket = Ticket.parse(" " + LINE + "\r\n");
        assertThat(ticket.messageId()).isEqualTo(MessageId.of("OQSsiquc01req"));
        assertThat(ticket.fileName()).isEqualTo("OQSsiquc01req_20260311abcdefghijkl.xml");
        assertThat(ticket.institution()).isEqualTo(MedicalInstitutionCode.of("9910000018"));
        assertThat(ticket.exchangeId()).isEqualTo(new ExchangeId("20260311abcdefghijkl"));
        assertThat(ticket).hasToString(LINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ticket",
                "a:b:c",
                LINE + ":",
                "OQSsiquc01req::9910000018:1",
                "OQSsiquc01req:a.xml:991000001:1",
                "OQSsiquc01req:a.xml:9910000018:",
                "OQSsiquc01req:a.xml:9910000018:a b",
                "0QS:a.xml:9910000018:1",
                "OQSsiquc01req:../a.xml:9910000018:1",
                "OQSsiquc01req:..:9910000018:1",
                "OQSsiquc01req:sub/a.xml:9910000018:1",
                "OQSsiquc01req:sub\\a.xml:9910000018:1",
                "OQSsiquc01req:回答.xml:9910000018:1",
                "OQSsiquc01req:a\u0000.xml:9910000018:1"
            })
    void parse_anythingElse_isRefused(String line) {
        assertThat(catchThrowableOfType(SetupException.class, () -> Ticket.parse(line))
                        .code())
                .isEqualTo(DiagnosticCode.INVALID_TICKET);
    }
}
