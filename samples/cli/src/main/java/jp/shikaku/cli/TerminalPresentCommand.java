package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.SimulatedTerminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets an invented person use the card reader. */
@Command(
        name = "present",
        description = {
            "Lets the N-th person of a file use the card reader: a result appears in the folder.",
            "一覧の N 番目の患者がカードリーダーを使う。結果ファイルがフォルダに現れる。"
        },
        footer = {"", "Example: shikaku terminal present --root /tmp/OQS --patients patients.csv --patient 1"})
final class TerminalPresentCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Option(names = "--root", paramLabel = "DIR", required = true, description = "the shared folder (共有フォルダ)")
    private Path root;

    @Option(names = "--patients", paramLabel = "FILE", required = true, description = "the people (患者一覧)")
    private Path patients;

    @Option(names = "--patient", paramLabel = "N", required = true, description = "who, from 1 (何番目か)")
    private int patient;

    @Override
    public Integer call() {
        List<InventedPerson> people = PeopleFile.read(patients, spec);
        if (patient < 1 || patient > people.size()) {
            throw new WrongUseException(spec.commandLine(), "people.no-such");
        }
        SimulatedTerminal terminal = SimulatedTerminal.builder().build();
        output.output().line(FolderTerminal.present(root, terminal, people.get(patient - 1)));
        return ExitCode.POSITIVE;
    }
}
