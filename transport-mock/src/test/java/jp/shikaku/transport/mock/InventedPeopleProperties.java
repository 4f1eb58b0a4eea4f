package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Laws that hold for every seed and every text. */
class InventedPeopleProperties {

    private static final RuleValidator RULES =
            RuleValidator.using(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), Japan.ZONE));
    private static final RequestHeader HEADER = RequestHeader.builder()
            .medicalInstitutionCode(MedicalInstitutionCode.of("9910000018"))
            .build();

    @Property(tries = 50)
    void generate_anySeed_requestsBreakNoRule(@ForAll long seed) {
        assertThat(InventedPeople.generate(20, seed)).allSatisfy(person -> {
            CardCheck check = person.cardCheck().build();
            assertThat(RULES.validate(check.withHeader(check.header().or(HEADER))))
                    .noneMatch(violation -> violation.severity() == Severity.ERROR);
        });
    }

    @Property(tries = 50)
    void write_anySeed_readBackTheSame(@ForAll long seed) throws IOException {
        List<InventedPerson> people = InventedPeople.generate(20, seed);
        StringBuilder csv = new StringBuilder();
        InventedPeople.write(people, csv);

        assertThat(InventedPeople.read(new StringReader(csv.toString()))).isEqualTo(people);
    }

    @Property(tries = 200)
    void row_anyTexts_readBackTheSame(@ForAll @Size(min = 2, max = 5) List<String> fields) throws IOException {
        assertThat(Csv.rows(new StringReader("header\n" + Csv.row(fields)))).containsExactly(List.of("header"), fields);
    }
}
