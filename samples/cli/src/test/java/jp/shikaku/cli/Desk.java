package jp.shikaku.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.Scenario;

/** A share and a state directory, and what is typed at the desk. */
record Desk(Path root, Path state) {

    static final String INSTITUTION = "9910000018";

    static Desk in(Path directory) {
        return new Desk(directory.resolve("OQS"), directory.resolve("state"));
    }

    /** A person with the card that {@link #check} asks for. */
    static InventedPerson person(Scenario scenario) {
        return new InventedPerson(
                InsurerNumber.of("06990014"),
                Optional.of(InsuredCardSymbol.of("架空12")),
                InsuredIdentificationNumber.of("3456"),
                Optional.of(InsuredBranchNumber.of("01")),
                LocalDate.of(1968, 1, 15),
                "架空　一郎",
                "ｶｸｳ ｲﾁﾛｳ",
                Sex.MALE,
                scenario);
    }

    /** The check of that card, with options more or in place of the usual ones. */
    Run check(String... options) {
        return Run.of(arguments(options));
    }

    String[] arguments(String... options) {
        List<String> usual = List.of(
                "--insurer",
                "06990014",
                "--symbol",
                "架空12",
                "--number",
                "3456",
                "--branch",
                "01",
                "--birthdate",
                "1968-01-15",
                "--institution",
                INSTITUTION,
                "--timeout",
                "30s");
        List<String> arguments = new ArrayList<>(List.of("check", "--json"));
        arguments.addAll(share());
        arguments.addAll(List.of(options));
        for (int i = 0; i < usual.size(); i += 2) {
            if (!arguments.contains(usual.get(i))) {
                arguments.addAll(usual.subList(i, i + 2));
            }
        }
        return arguments.toArray(String[]::new);
    }

    List<String> share() {
        return List.of("--root", root.toString(), "--state", state.toString());
    }

    /** All files that lie in the share. */
    List<Path> files() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
