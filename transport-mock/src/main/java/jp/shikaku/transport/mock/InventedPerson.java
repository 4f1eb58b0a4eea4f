package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.qualification.CardCheck;

/**
 * A person nobody is, with a card nobody has, and what happens when somebody asks for it. Immutable and thread-safe.
 *
 * @param insurerNumber 保険者番号, or the payer number (公費負担者番号) for medical aid
 * @param symbol 被保険者証記号, empty where a card has none
 * @param number 被保険者証番号, or the beneficiary number (受給者番号) for medical aid
 * @param branch 被保険者証枝番, empty for the late elderly and medical aid
 * @param birthdate 生年月日
 * @param name 氏名, full width; may be empty
 * @param nameKana 氏名カナ, half width; may be empty
 * @param sex 性別
 * @param scenario what happens when somebody asks
 */
public record InventedPerson(
        InsurerNumber insurerNumber,
        Optional<InsuredCardSymbol> symbol,
        InsuredIdentificationNumber number,
        Optional<InsuredBranchNumber> branch,
        LocalDate birthdate,
        String name,
        String nameKana,
        Sex sex,
        Scenario scenario) {

    /**
     * An invented person.
     *
     * @param insurerNumber see the record
     * @param symbol see the record
     * @param number see the record
     * @param branch see the record
     * @param birthdate see the record
     * @param name see the record
     * @param nameKana see the record
     * @param sex see the record
     * @param scenario see the record
     */
    public InventedPerson {
        Objects.requireNonNull(insurerNumber, "insurerNumber");
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(branch, "branch");
        Objects.requireNonNull(birthdate, "birthdate");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(scenario, "scenario");
    }

    /**
     * The same person in another scenario.
     *
     * @param other the scenario
     * @return a new value
     */
    public InventedPerson with(Scenario other) {
        return new InventedPerson(insurerNumber, symbol, number, branch, birthdate, name, nameKana, sex, other);
    }

    /**
     * Returns the request that asks for this person's card.
     *
     * @return a builder, so that day and consent can still be set
     */
    public CardCheck.Builder cardCheck() {
        return CardCheck.builder()
                .insurerNumber(insurerNumber.value())
                .symbol(symbol.map(InsuredCardSymbol::value).orElse(null))
                .number(number.value())
                .branch(branch.map(InsuredBranchNumber::value).orElse(null))
                .birthdate(birthdate);
    }

    /**
     * Returns the card by which this person's medical information is asked for.
     *
     * @return the card
     */
    public PatientKey patientKey() {
        return new PatientKey(Optional.of(insurerNumber), symbol, Optional.of(number), branch);
    }

    /**
     * Names the scenario only: a file may hold people who were not invented.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "InventedPerson[" + scenario.token() + "]";
    }
}
