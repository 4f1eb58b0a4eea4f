package jp.shikaku.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

class TicketProperties {

    @Property
    void parse_anyText_isATicketOrRefused(@ForAll String text) {
        try {
            assertThat(Ticket.parse(text).toString()).isNotBlank();
        } catch (SetupException refusal) {
            assertThat(refusal.code()).isEqualTo(DiagnosticCode.INVALID_TICKET);
        }
    }

    @Property
    void parse_ofToString_isTheTicketInOnePrintableLine(@ForAll("tickets") Ticket ticket) {
        assertThat(ticket.toString()).matches("[!-~]+");
        assertThat(Ticket.parse(ticket.toString())).isEqualTo(ticket);
    }

    @Provide
    static Arbitrary<Ticket> tickets() {
        StringArbitrary rest = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("_-");
        return Combinators.combine(
                        rest.ofMaxLength(39),
                        rest.ofMinLength(1).ofMaxLength(195),
                        Arbitraries.strings().numeric().ofLength(10),
                        rest.ofMinLength(1).ofMaxLength(100))
                .as((id, name, institution, exchange) -> new Ticket(
                        MessageId.of("O" + id),
                        name + ".xml",
                        MedicalInstitutionCode.of(institution),
                        new ExchangeId(exchange)));
    }
}
