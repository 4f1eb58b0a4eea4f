package jp.shikaku.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A command that was run in this process: what it printed and how it ended. */
record Run(int exitCode, String out, String err) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Where nothing can be written, for want of room. */
    static final Path FULL = Path.of("/dev/full");

    static Run of(String... args) {
        StringWriter out = new StringWriter();
        return into(new PrintWriter(out), out, args);
    }

    /** A command that has no room for what it prints. */
    static Run withoutRoom(String... args) throws IOException {
        assumeTrue(Files.exists(FULL), "this system has no " + FULL);
        try (PrintWriter full = new PrintWriter(Files.newBufferedWriter(FULL))) {
            return into(full, "", args);
        }
    }

    private static Run into(PrintWriter out, Object printed, String... args) {
        StringWriter err = new StringWriter();
        int exitCode = Shikaku.execute(out, new PrintWriter(err), args);
        return new Run(exitCode, printed.toString(), err.toString());
    }

    /** The one document on standard output. */
    JsonNode json() {
        try {
            return MAPPER.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON document: " + out, e);
        }
    }
}
