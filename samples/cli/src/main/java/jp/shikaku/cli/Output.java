package jp.shikaku.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Where a command writes: results to standard output, as JSON or as a table for people, everything else to standard error.
 *
 * <p>Both forms are made from the same document; what is for people alone is marked so ({@link Json.ForPeople}).
 */
final class Output {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final Locale locale;
    private final ObjectMapper mapper;

    Output(CommandLine command, boolean json, Locale locale) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.json = json;
        this.locale = locale;
        this.mapper = json ? Json.forPrograms(locale) : Json.forPeople(locale);
    }

    Locale locale() {
        return locale;
    }

    /** A record as a tree in the language of this output. */
    JsonNode tree(Object document) {
        return mapper.valueToTree(document);
    }

    /** Prints a result. */
    synchronized void document(Object document) {
        JsonNode tree = tree(document);
        out.println(json ? text(tree) : Table.of(tree, locale));
        requireWritten(out);
    }

    /** Prints a result that is one line of text for people. */
    synchronized void line(String line) {
        out.println(json ? text(tree(line)) : line);
        requireWritten(out);
    }

    /** Tells something that is no result. */
    synchronized void tell(String key, Object... details) {
        err.println(Texts.get(key, locale, details));
        err.flush();
    }

    /**
     * Writes out what was printed so far.
     *
     * @throws OutputLostException so that no answer is taken for shown that nobody can see
     */
    static void requireWritten(PrintWriter printed) {
        if (printed.checkError()) {
            throw new OutputLostException();
        }
    }

    private String text(JsonNode tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
