package jp.shikaku.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes invented people. */
@Command(
        name = "patients",
        description = {
            "Makes invented people with valid check digits (prefecture 99) as CSV; the same seed gives the same people.",
            "架空の患者を CSV で作る（検証番号は正しく、都道府県番号は99）。同じ種からは同じ患者ができる。"
        },
        footer = {"", "Example: shikaku patients --count 20 --seed 1 > patients.csv"})
final class PatientsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Option(names = "--count", paramLabel = "N", required = true, description = "how many (人数)")
    private int count;

    @Option(names = "--seed", paramLabel = "S", required = true, description = "a number (乱数の種)")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (count < 0) {
            throw new WrongUseException(spec.commandLine(), "patients.count");
        }
        List<InventedPerson> people = InventedPeople.generate(count, seed);
        if (output.json()) {
            output.output().document(people.stream().map(Row::of).toList());
        } else {
            InventedPeople.write(people, spec.commandLine().getOut());
            Output.requireWritten(spec.commandLine().getOut());
        }
        return ExitCode.POSITIVE;
    }

    /** The columns of the CSV. */
    private record Row(
            InsurerNumber insurerNumber,
            Optional<InsuredCardSymbol> symbol,
            InsuredIdentificationNumber number,
            Optional<InsuredBranchNumber> branch,
            LocalDate birthdate,
            String name,
            String nameKana,
            String sex,
            String scenario) {

        static Row of(InventedPerson person) {
            return new Row(
                    person.insurerNumber(),
                    person.symbol(),
                    person.number(),
                    person.branch(),
                    person.birthdate(),
                    person.name(),
                    person.nameKana(),
                    person.sex().code(),
                    person.scenario().token());
        }
    }
}
