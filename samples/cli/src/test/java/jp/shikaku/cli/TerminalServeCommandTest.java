package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalServeCommandTest {

    @TempDir
    private Path directory;

    @Test
    void serve_charsetAndClock_areThoseOfTheAnswers() throws Exception {
        Path root = directory.resolve("OQS");
        CompletableFuture<Run> ended = new CompletableFuture<>();
        Thread serving = new Thread(() -> ended.complete(Run.of(
                "terminal",
                "serve",
                "--root",
                root.toString(),
                "--charset",
                "Shift_JIS",
                "--latency",
                "10ms",
                "--clock",
                "2030-01-01T09:00:00")));
        serving.start();

        JsonNode answer = ask(root);
        serving.interrupt();

        assertThat(answer.get("charset").asText()).isEqualTo("Shift_JIS");
        assertThat(answer.at("/header/processExecutionTime").asText()).startsWith("2030-01-01T09:0");
        assertThat(answer.at("/body/validity/code").asText()).isEqualTo("4");
        assertThat(ended.join()).isEqualTo(new Run(0, "ready " + root + System.lineSeparator(), ""));
    }

    private JsonNode ask(Path root) throws IOException {
        Path requests = Patience.file(root, "req");
        Path unfinished = Files.copy(Examples.starting("01"), directory.resolve("unfinished"));
        Files.move(unfinished, requests.resolve("OQSsiquc01req_202611210001.xml"));
        Path answer = Patience.file(root.resolve("res"), "OQSsiquc01res_202611210001.xml");
        return Run.of("decode", "--json", answer.toString()).json();
    }
}
