package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.port.WireCharset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InventedPeopleTest {

    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(5000, 20261121);

    @Test
    void generate_sameSeed_samePeople() {
        assertThat(InventedPeople.generate(200, 5)).isEqualTo(InventedPeople.generate(200, 5));
        assertThat(InventedPeople.generate(100, 5))
                .isEqualTo(InventedPeople.generate(200, 5).subList(0, 100));
    }

    @Test
    void generate_otherSeed_otherPeople() {
        assertThat(InventedPeople.generate(10, 5)).isNotEqualTo(InventedPeople.generate(10, 6));
    }

    @Test
    void generate_manyPeople_insurersOfPrefecture99WithValidCheckDigits() {
        assertThat(PEOPLE)
                .allMatch(person -> person.insurerNumber().hasValidCheckDigit())
                .allMatch(person -> person.insurerNumber().prefecture().equals("99"));
    }

    @Test
    void generate_manyPeople_noCardTwice() {
        assertThat(PEOPLE).extracting(CardKey::of).doesNotHaveDuplicates();
    }

    @Test
    void generate_manyPeople_allAgesAndKinds() {
        LocalDate asOf = LocalDate.of(2026, 1, 1);
        assertThat(PEOPLE.stream().map(person -> Coverages.age(person, asOf)).collect(Collectors.toSet()))
                .hasSize(96)
                .contains(0, 95);
        assertThat(PEOPLE.stream().map(InventedPeopleTest::law).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("01", "06", "12", "39", "");
        assertThat(PEOPLE).extracting(InventedPerson::sex).contains(Sex.MALE, Sex.FEMALE);
    }

    private static String law(InventedPerson person) {
        String number = person.insurerNumber().value();
        return number.length() == 8 ? number.substring(0, 2) : "";
    }

    @Test
    void generate_lateElderly_withoutSymbolAndBranch() {
        assertThat(PEOPLE.stream().filter(person -> law(person).equals("39")))
                .isNotEmpty()
                .allMatch(person -> person.symbol().isEmpty() && person.branch().isEmpty())
                .allMatch(person -> person.number().value().length() == 8)
                .allMatch(person -> Coverages.age(person, LocalDate.of(2026, 1, 1)) >= 75);
    }

    @Test
    void generate_medicalAid_beneficiaryNumberWithValidCheckDigit() {
        assertThat(PEOPLE.stream().filter(person -> person.scenario() == Scenario.PUBLIC_ASSISTANCE))
                .isNotEmpty()
                .allMatch(
                        person -> BeneficiaryNumber.of(person.number().value()).hasValidCheckDigit())
                .allMatch(person -> law(person).equals("12"));
    }

    @Test
    void generate_scenarios_everybodyGetsAnAnswerAndMostAreValid() {
        Set<Scenario> drawn = PEOPLE.stream().map(InventedPerson::scenario).collect(Collectors.toSet());

        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        Scenario.VALID,
                        Scenario.LOST,
                        Scenario.LOST_NEW_QUALIFICATION,
                        Scenario.NO_MATCH,
                        Scenario.SEVERAL_MATCH,
                        Scenario.PUBLIC_ASSISTANCE);
        assertThat(PEOPLE.stream().filter(person -> person.scenario() == Scenario.VALID))
                .hasSizeGreaterThan(PEOPLE.size() / 2);
    }

    @ParameterizedTest
    @EnumSource(WireCharset.class)
    void generate_texts_encodableInBothCharsets(WireCharset charset) {
        assertThat(PEOPLE)
                .allMatch(person -> charset.charset()
                        .newEncoder()
                        .canEncode(PeopleCsv.fields(person).toString()));
    }

    @Test
    void generate_texts_holdTheCharactersProgramsStumbleOver() {
        String all = PEOPLE.stream().map(PeopleCsv::fields).toList().toString();

        assertThat(all).contains("髙", "﨑", "～", "－", "ﾞ", "　");
    }

    @Test
    void write_people_readBackTheSame() throws IOException {
        StringBuilder csv = new StringBuilder();
        InventedPeople.write(PEOPLE, csv);

        assertThat(csv).startsWith("insurerNumber,symbol,number,branch,birthdate,name,nameKana,sex,scenario\r\n");
        assertThat(InventedPeople.read(new StringReader(csv.toString()))).isEqualTo(PEOPLE);
    }

    @Test
    void read_columnsInAnotherOrderWithOthersBetween_found() throws IOException {
        InventedPerson person = InventedPeople.read(
                        new StringReader("room,birthdate,number,insurerNumber\n101,1968-01-15,3456,06990014\n"))
                .get(0);

        assertThat(person.number().value()).isEqualTo("3456");
        assertThat(person.birthdate()).isEqualTo("1968-01-15");
        assertThat(person.symbol()).isEmpty();
        assertThat(person.sex()).isEqualTo(Sex.NOT_SET);
        assertThat(person.scenario()).isEqualTo(Scenario.VALID);
    }

    @ParameterizedTest
    @CsvSource({
        "0699, 3456, 1968-01-15, 1, valid, SHK-2002, insurerNumber",
        "'', 3456, 1968-01-15, 1, valid, SHK-2001, insurerNumber",
        "06990014, '', 1968-01-15, 1, valid, SHK-2001, number",
        "06990014, 3456, 15.1.1968, 1, valid, SHK-2000, birthdate",
        "06990014, 3456, '', 1, valid, SHK-2001, birthdate",
        "06990014, 3456, 1968-01-15, 4, valid, SHK-2000, sex",
        "06990014, 3456, 1968-01-15, 1, dead, SHK-2000, scenario"
    })
    void read_rowThatIsNoPerson_refusedWithRowAndColumnButWithoutTheValue(
            String insurer, String number, String birthdate, String sex, String scenario, String code, String column) {
        String csv = "insurerNumber,number,birthdate,sex,scenario\n06990014,1,1968-01-15,1,valid\n"
                + String.join(",", insurer, number, birthdate, sex, scenario);

        assertThatThrownBy(() -> InventedPeople.read(new StringReader(csv)))
                .isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                    assertThat(e.violations().get(0).field()).isEqualTo("row 2: " + column);
                    assertThat(e.violations().get(0).code().code()).isEqualTo(code);
                    assertThat(e.violations().get(0).severity()).isEqualTo(Severity.ERROR);
                });
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void of_tokenOfAScenario_thatScenario(Scenario scenario) {
        assertThat(scenario.token()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Scenario.of(scenario.token())).isEqualTo(scenario);
    }

    @Test
    void toString_person_nothingPersonal() {
        assertThat(PEOPLE.get(0).toString())
                .isEqualTo("InventedPerson[" + PEOPLE.get(0).scenario().token() + "]");
    }
}
