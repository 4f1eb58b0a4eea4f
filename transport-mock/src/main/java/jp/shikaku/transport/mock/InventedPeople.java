package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * Invented people, made by a seed or kept in a file. Thread-safe.
 *
 * <p>The file is comma-separated text with the header
 * {@code insurerNumber,symbol,number,branch,birthdate,name,nameKana,sex,scenario}: sex as 1, 2 or 3, scenario as
 * {@link Scenario#token()}. Only insurer number, number and birth date are needed in a row; columns may be missing, in another order or
 * unknown.
 */
public final class InventedPeople {

    private InventedPeople() {}

    /**
     * Makes people: all ages from 0 to 95, company, national and late-elderly insurance and medical aid, with valid check digits,
     * insurers of prefecture 99, and no card twice. Most qualifications are valid; each person gets an answer, so {@link
     * Scenario#TERMINAL_ERROR}, {@link Scenario#REFUSED}, {@link Scenario#SLOW} and {@link Scenario#NEVER} are not among them: see
     * {@link InventedPerson#with}.
     *
     * @param count how many
     * @param seed the same seed gives the same people; a greater count only adds some
     * @return the people
     */
    public static List<InventedPerson> generate(int count, long seed) {
        PersonMaker maker = new PersonMaker(new Random(seed));
        Set<CardKey> taken = new HashSet<>();
        return Stream.generate(maker::next)
                .filter(person -> taken.add(CardKey.of(person)))
                .limit(count)
                .toList();
    }

    /**
     * Reads people from a file.
     *
     * @param source the text; not closed
     * @return the people
     * @throws IOException if it cannot be read
     * @throws InvalidRequestException if a row is not a person, with row (from 1) and column but without the value
     */
    public static List<InventedPerson> read(Reader source) throws IOException {
        try {
            return PeopleCsv.people(Csv.rows(source));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(DiagnosticCode.INVALID_REQUEST, "csv");
        }
    }

    /**
     * Writes people as a file.
     *
     * @param people the people
     * @param target gets the text; not closed
     * @throws IOException if it cannot be written
     */
    public static void write(List<InventedPerson> people, Appendable target) throws IOException {
        target.append(Csv.row(PeopleCsv.COLUMNS));
        for (InventedPerson person : people) {
            target.append(Csv.row(PeopleCsv.fields(person)));
        }
    }
}
