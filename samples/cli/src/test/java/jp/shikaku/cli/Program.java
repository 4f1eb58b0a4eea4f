package jp.shikaku.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** {@code bin/shikaku} in a process of its own. */
final class Program implements AutoCloseable {

    private static final Path LAUNCHER =
            Path.of("target", "shikaku", "bin", launcherName()).toAbsolutePath();
    private static final int LIMIT_SECONDS = 120;

    private final Process process;
    private final Path err;

    private Program(Process process, Path err) {
        this.process = process;
        this.err = err;
    }

    /** Starts a command. Whatever it keeps beside its options lies in the given directory. */
    static Program start(Path directory, List<String> arguments) throws IOException {
        return start(directory, "", Redirect.PIPE, arguments);
    }

    private static Program start(Path directory, String javaOption, Redirect out, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(arguments);
        Path err = Files.createTempFile(directory, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err.toFile());
        builder.environment().remove("LC_ALL");
        builder.environment().put("LANG", "C");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_STATE_HOME", directory.resolve("home").toString());
        builder.environment()
                .put(
                        "SHIKAKU_OPTS",
                        javaOption + " -Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")));
        return new Program(builder.start(), err);
    }

    /** Runs a command to its end. */
    static Run run(Path directory, List<String> arguments) throws IOException, InterruptedException {
        return run(directory, "", arguments);
    }

    /** Runs a command to its end with an option for the Java runtime. */
    static Run run(Path directory, String javaOption, List<String> arguments) throws IOException, InterruptedException {
        return run(directory, javaOption, Redirect.PIPE, arguments);
    }

    /** Runs a command to its end that has no room for what it prints. */
    static Run runWithoutRoom(Path directory, List<String> arguments) throws IOException, InterruptedException {
        assumeTrue(Files.exists(Run.FULL), "this system has no " + Run.FULL);
        return run(directory, "", Redirect.to(Run.FULL.toFile()), arguments);
    }

    private static Run run(Path directory, String javaOption, Redirect output, List<String> arguments)
            throws IOException, InterruptedException {
        try (Program program = start(directory, javaOption, output, arguments)) {
            String out = new String(program.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!program.process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + arguments);
            }
            return new Run(program.process.exitValue(), out, program.err());
        }
    }

    /** The next line on standard output. */
    String nextLine() throws IOException {
        return reader().readLine();
    }

    private BufferedReader reader() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits until standard error has a line of that kind. */
    String errorLine(Predicate<String> wanted) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < end) {
            for (String line : err().lines().toList()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no such line in: " + err());
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** Ends it as a power failure would. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private static String launcherName() {
        return System.getProperty("os.name").startsWith("Windows") ? "shikaku.bat" : "shikaku";
    }
}
