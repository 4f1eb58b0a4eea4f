package jp.shikaku.consent.ledger;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of its own on a loopback port, in a temporary folder, run by the user postgres when the tests are run by root. */
final class PostgresCluster {

    private static final int PATIENCE_SECONDS = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresCluster(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Skips the test, and says so, where PostgreSQL is not installed. */
    static PostgresCluster start() throws IOException, InterruptedException {
        Path programs = programs()
                .orElseThrow(() -> new TestAbortedException(
                        "PostgreSQL is not installed (Debian: apt-get install postgresql): its ledger is not tested"));
        PostgresCluster cluster = new PostgresCluster(programs, Files.createTempDirectory("shikaku-pg"), freePort());
        cluster.giveFolderToPostgres();
        cluster.run("initdb", "-D", cluster.data(), "-A", "trust", "-U", "shikaku", "-E", "UTF8", "--locale=C", "-N");
        String options = "-c listen_addresses=127.0.0.1 -c fsync=off -p " + cluster.port
                + " -c unix_socket_directories=" + cluster.folder;
        cluster.run("pg_ctl", "-D", cluster.data(), "-o", options, "-l", cluster.folder + "/log", "-w", "start");
        return cluster;
    }

    private static Optional<Path> programs() throws IOException {
        Path debian = Path.of(System.getProperty("file.separator"), "usr", "lib", "postgresql");
        if (!Files.isDirectory(debian)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void giveFolderToPostgres() throws IOException, InterruptedException {
        if (isRoot()) {
            execute(List.of("chown", "postgres", folder.toString()));
        }
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    /** Output goes to a file: a server that was started keeps an inherited pipe open. */
    private void execute(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("shikaku-pg", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        String said = Files.readString(output);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(command + " failed: " + said);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=shikaku";
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url());
        return database;
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
