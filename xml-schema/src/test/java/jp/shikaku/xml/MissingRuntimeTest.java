package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program whose JAXB runtime was left out. */
@Timeout(60)
class MissingRuntimeTest {

    @Test
    void decode_runtimeLeftOut_saidAtEachCall() throws Exception {
        assertThat(run(path().filter(entry -> !entry.contains("jaxb-runtime"))))
                .containsExactly("SHK-1012", "SHK-1012");
    }

    @Test
    void decode_runtimeThere_decoded() throws Exception {
        assertThat(run(path())).containsExactly("decoded", "decoded");
    }

    private static Stream<String> path() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator)));
    }

    private static List<String> run(Stream<String> path) throws IOException, InterruptedException {
        String classPath = Stream.concat(
                        Stream.of(Path.of("target", "test-classes").toString()), path)
                .collect(Collectors.joining(File.pathSeparator));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(program.waitFor()).isZero();
        return said.lines().toList();
    }

    /** Decodes twice, and prints what comes of it. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            Payload answer = Payload.of("<XmlMsg/>".getBytes(StandardCharsets.US_ASCII));
            for (int call = 0; call < 2; call++) {
                try {
                    new JaxbMessageCodec().decode(CardCheckAnswer.MESSAGE_ID, answer, TerminalProfile.standard());
                    System.out.println("decoded");
                } catch (SetupException e) {
                    System.out.println(e.code().code());
                }
            }
        }
    }
}
