package jp.shikaku.core.validation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Configuration;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.spi.BootstrapState;
import jakarta.validation.spi.ConfigurationState;
import jakarta.validation.spi.ValidationProvider;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.time.Japan;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the engine starts, as a program of its own sees it. */
@Timeout(120)
class StartUpTest {

    private static final String ENGINE = "org.hibernate.validator.";

    @TempDir
    private Path directory;

    @Test
    void engine_manyThreadsAtOnce_isLoadedByTheFirstCheckAndStartedOnce() throws Exception {
        String said = run();

        List<String> loaded = Files.readAllLines(classesLoaded());
        List<String> before = loaded.stream()
                .takeWhile(line -> !line.contains(FirstCheck.class.getName()))
                .toList();
        assertThat(before).hasSizeLessThan(loaded.size()).noneMatch(line -> line.contains(ENGINE));
        assertThat(loaded).anyMatch(line -> line.contains(ENGINE));
        assertThat(said.strip()).isEqualTo("factories: 1");
    }

    private String run() throws IOException, InterruptedException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(ValidationProvider.class.getName()), CountingProvider.class.getName());
        String path = Stream.of(
                        directory.toString(),
                        Path.of("target", "test-classes").toString(),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""))
                .collect(joining(File.pathSeparator));
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + classesLoaded(),
                        "-cp",
                        path,
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isZero();
        return said;
    }

    /** In a file of its own: on the output, lines of the JVM and of the program run into one another. */
    private Path classesLoaded() {
        return directory.resolve("classes-loaded.log");
    }

    /** Opens a client and validators, then checks with all of them at once. */
    static final class Program {

        private static final int THREADS = 16;

        private Program() {}

        public static void main(String[] arguments) throws Exception {
            try (Office office = Office.open()) {
                RuleValidator shared = RuleValidator.using(Japan.clock());
                FirstCheck.begins();
                atOnce(List.of(
                        () -> office.client.submit(Examples.check().build()),
                        () -> shared.validate(Examples.check().build()),
                        () -> RuleValidator.using(Japan.clock())
                                .validate(Examples.check().build())));
            }
            System.out.println("factories: " + CountingProvider.FACTORIES);
        }

        private static void atOnce(List<Runnable> checks) throws Exception {
            CountDownLatch start = new CountDownLatch(1);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        checks.get(thread % checks.size()).run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> check : running) {
                check.get();
            }
            threads.shutdown();
        }
    }

    /** Marks, by being loaded, where the first check begins. */
    private static final class FirstCheck {

        private FirstCheck() {}

        static void begins() {}
    }

    /** The engine that is there, found first; counts how often it is started. */
    public static final class CountingProvider implements ValidationProvider<HibernateValidatorConfiguration> {

        static final AtomicInteger FACTORIES = new AtomicInteger();

        private final HibernateValidator engine = new HibernateValidator();

        @Override
        public HibernateValidatorConfiguration createSpecializedConfiguration(BootstrapState state) {
            return engine.createSpecializedConfiguration(state);
        }

        @Override
        public Configuration<?> createGenericConfiguration(BootstrapState state) {
            return engine.createGenericConfiguration(state);
        }

        @Override
        public ValidatorFactory buildValidatorFactory(ConfigurationState configurationState) {
            FACTORIES.incrementAndGet();
            return engine.buildValidatorFactory(configurationState);
        }
    }
}
