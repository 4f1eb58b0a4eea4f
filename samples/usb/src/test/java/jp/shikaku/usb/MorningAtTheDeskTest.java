package jp.shikaku.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MorningAtTheDeskTest {

    private final PrintStream standardOutput = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void catchOutput() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseOutput() {
        System.setOut(standardOutput);
    }

    @Test
    void main_threePatients_answersComeBackAndTheStickIsEmpty() throws IOException {
        MorningAtTheDesk.main(new String[] {directory.toString()});

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .startsWith("書き出し: 要求 3 件", "運び手: 回答 3 件、残り 0 件", "取り込み: 回答 3 件、未着 0 件")
                .hasSize(6);
        try (Stream<Path> files = Files.walk(directory.resolve("stick"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
