package jp.shikaku.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import picocli.CommandLine.Model.CommandSpec;

/** A file of invented people, as the command {@code patients} makes it. */
final class PeopleFile {

    private PeopleFile() {}

    static List<InventedPerson> read(Path file, CommandSpec command) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return InventedPeople.read(reader);
        } catch (IOException e) {
            throw new WrongUseException(command.commandLine(), "people.unreadable");
        }
    }
}
