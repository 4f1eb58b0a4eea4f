package jp.shikaku.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The file in which a vendor says what is special about the terminal. */
final class ProfileFile {

    private ProfileFile() {}

    /** The entries of the file, none without a file; a new map. */
    static Map<String, String> entries(@Nullable Path file, CommandLine command) {
        Map<String, String> entries = new HashMap<>();
        if (file != null) {
            Properties properties = properties(file, command);
            properties.stringPropertyNames().forEach(name -> entries.put(name, properties.getProperty(name)));
        }
        return entries;
    }

    private static Properties properties(Path file, CommandLine command) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new WrongUseException(command, "profile.unreadable");
        }
    }
}
