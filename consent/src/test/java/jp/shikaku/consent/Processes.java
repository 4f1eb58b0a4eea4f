package jp.shikaku.consent;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts test programs in Java processes of their own, small and quick. */
public final class Processes {

    private Processes() {}

    public static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                classPath(),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What this process was given, whether as modules or as classes; the tests' own classes come first. */
    private static String classPath() {
        String own = new File(Objects.requireNonNull(
                                Processes.class.getProtectionDomain().getCodeSource())
                        .getLocation()
                        .getPath())
                .getPath();
        String tests = own.endsWith("test-classes") ? own : own.replaceAll("classes$", "test-classes");
        return Stream.of(tests, System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
