package jp.shikaku.transport.mock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;

/** People as rows of a file. Columns are found by name; unknown ones are ignored. */
final class PeopleCsv {

    static final List<String> COLUMNS =
            List.of("insurerNumber", "symbol", "number", "branch", "birthdate", "name", "nameKana", "sex", "scenario");

    private PeopleCsv() {}

    static List<String> fields(InventedPerson person) {
        return List.of(
                person.insurerNumber().value(),
                person.symbol().map(InsuredCardSymbol::value).orElse(""),
                person.number().value(),
                person.branch().map(InsuredBranchNumber::value).orElse(""),
                person.birthdate().toString(),
                person.name(),
                person.nameKana(),
                person.sex().code(),
                person.scenario().token());
    }

    static List<InventedPerson> people(List<List<String>> rows) {
        List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
        return IntStream.range(1, rows.size())
                .mapToObj(i -> person("row " + i + ": ", fields(header, rows.get(i))))
                .toList();
    }

    private static Map<String, String> fields(List<String> header, List<String> row) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            fields.put(header.get(i).strip(), row.get(i));
        }
        fields.values().removeIf(String::isBlank);
        return fields;
    }

    private static InventedPerson person(String place, Map<String, String> fields) {
        return new InventedPerson(
                required(place, fields, "insurerNumber", InsurerNumber::of),
                optional(place, fields, "symbol", InsuredCardSymbol::of),
                required(place, fields, "number", InsuredIdentificationNumber::of),
                optional(place, fields, "branch", InsuredBranchNumber::of),
                required(place, fields, "birthdate", text -> LocalDate.parse(text.strip())),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("nameKana", ""),
                optional(place, fields, "sex", PeopleCsv::sex).orElse(Sex.NOT_SET),
                optional(place, fields, "scenario", text -> Scenario.of(text.strip()))
                        .orElse(Scenario.VALID));
    }

    private static Sex sex(String code) {
        return Stream.of(Sex.values())
                .filter(sex -> sex.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> T required(String place, Map<String, String> fields, String column, Reading<T> reading) {
        return optional(place, fields, column, reading)
                .orElseThrow(() -> new InvalidRequestException(DiagnosticCode.REQUIRED, place + column));
    }

    private static <T> Optional<T> optional(
            String place, Map<String, String> fields, String column, Reading<T> reading) {
        try {
            return Optional.ofNullable(fields.get(column)).map(reading::read);
        } catch (InvalidRequestException e) {
            throw new InvalidRequestException(e.violations().get(0).code(), place + column);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidRequestException(DiagnosticCode.INVALID_REQUEST, place + column);
        }
    }

    /** Reads one field. */
    @FunctionalInterface
    private interface Reading<T> {

        T read(String text);
    }
}
