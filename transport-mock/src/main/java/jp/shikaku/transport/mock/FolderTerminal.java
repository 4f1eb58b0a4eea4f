package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.FileFailures;
import jp.shikaku.files.ProtocolFileName;

/**
 * Lets a simulated terminal serve a folder in real time, as the terminal does: it makes the folders, takes requests away and puts answers and
 * card-reader results there. Thread-safe.
 *
 * <p>Documents appear whole, under their names at once. That the real terminal writes so is not known; readers must not rely on it.
 *
 * <p>Where the simulation itself fails at a request, be it with an exception or an error of Java, the request comes back with that as its
 * text, the log tells it, and the service goes on.
 */
public final class FolderTerminal implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.transport.mock");

    /** Events of the file system are a hint; looking is what counts. */
    private static final long LOOK_EVERY_MILLIS = 20;

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final SimulatedTerminal terminal;
    private final TerminalFolders folders;
    private final ScheduledThreadPoolExecutor hand;
    private final WatchService watcher;
    private final Consumer<Throwable> told;
    private boolean failing;

    private FolderTerminal(Path root, SimulatedTerminal terminal, Consumer<Throwable> told) throws IOException {
        this.terminal = terminal;
        this.told = told;
        this.folders = TerminalFolders.in(root, terminal.profile());
        this.watcher = root.getFileSystem().newWatchService();
        this.hand = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "shikaku-terminal"));
        hand.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Begins to serve a folder.
     *
     * @param root the folder; the folders the profile names are made in it
     * @param terminal the terminal
     * @return the service, which ends when it is closed
     * @throws jp.shikaku.core.error.TransportException if the folders cannot be made or watched
     */
    public static FolderTerminal serve(Path root, SimulatedTerminal terminal) {
        return serve(root, terminal, FolderTerminal::log);
    }

    /** Tells failures to somebody else than the log. */
    static FolderTerminal serve(Path root, SimulatedTerminal terminal, Consumer<Throwable> told) {
        try {
            FolderTerminal service = new FolderTerminal(root, terminal, told);
            service.startOrClose();
            return service;
        } catch (IOException e) {
            throw FileFailures.of(e, Stage.SETUP, HandOver.NOT_DELIVERED, root);
        }
    }

    private void startOrClose() throws IOException {
        try {
            start();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void start() throws IOException {
        folders.requests().register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
        hand.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        daemon(this::watch, "shikaku-terminal-watch").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void watch() {
        try {
            for (boolean valid = true; valid; ) {
                WatchKey key = watcher.take();
                key.pollEvents();
                hand.execute(this::look);
                valid = key.reset();
            }
        } catch (ClosedWatchServiceException | RejectedExecutionException | InterruptedException e) {
            // the service was closed
        }
    }

    /** A folder that is away for a while, or a file that cannot be read, ends nothing; it is told once, until all is well again. */
    private void look() {
        List<Throwable> failures = new ArrayList<>();
        attempt(() -> takeRequests(failures::add), failures::add);
        if (!failures.isEmpty() && !failing) {
            told.accept(failures.get(0));
        }
        failing = !failures.isEmpty();
    }

    private void takeRequests(Consumer<Throwable> failed) throws IOException {
        for (ProtocolFileName name : folders.requestNames()) {
            attempt(() -> take(name), failed);
        }
    }

    private void take(ProtocolFileName name) throws IOException {
        Optional<Envelope> tooLarge = folders.findTooLarge(name);
        if (tooLarge.isPresent()) {
            giveBack(name, tooLarge.get());
        } else {
            folders.take(name, terminal.codec().completeness()).ifPresent(this::react);
        }
    }

    /** It is copied from file to file, and taken away when that is done. */
    private void giveBack(ProtocolFileName name, Envelope request) throws IOException {
        Reaction.Refusal refusal = terminal.refuse(request, DiagnosticCode.LIMIT_EXCEEDED);
        folders.answer(refusal.request());
        folders.answer(refusal.textEnvelope());
        folders.remove(name);
    }

    private void react(Envelope request) {
        Reaction reaction = reaction(request);
        if (reaction instanceof Reaction.Reply reply) {
            after(reply.after(), () -> folders.answer(reply.answer()));
        } else if (reaction instanceof Reaction.Refusal refusal) {
            after(refusal.after(), () -> {
                folders.answer(refusal.request());
                folders.answer(refusal.textEnvelope());
            });
        }
    }

    /** The request left the folder: whoever sent it is not left without an answer. */
    private Reaction reaction(Envelope request) {
        try {
            return terminal.react(request, terminal.clock().instant());
        } catch (RuntimeException | Error e) {
            told.accept(e);
            return new Reaction.Refusal(
                    request, "the simulation failed: " + e.getClass().getName(), Duration.ZERO);
        }
    }

    private void after(Duration latency, Work work) {
        if (latency.isZero()) {
            attempt(work, told);
        } else {
            hand.schedule(() -> attempt(work, told), latency.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static void attempt(Work work, Consumer<Throwable> failed) {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error e) {
            failed.accept(e);
        }
    }

    /** Of a failure of the program also where it is; what it says may quote a document. */
    private static void log(Throwable failure) {
        boolean folders = failure instanceof IOException || failure instanceof UncheckedIOException;
        LOGGER.log(
                folders ? System.Logger.Level.WARNING : System.Logger.Level.ERROR,
                folders ? "the terminal cannot use its folders: {0}" : "the simulation failed: {0} {1}",
                failure.getClass().getName(),
                Stream.of(failure.getStackTrace())
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""));
    }

    /**
     * Lets a person use the card reader; the result is in the folder when this returns.
     *
     * @param person the person
     * @return the name of the result
     * @throws jp.shikaku.core.error.TransportException if it cannot be written
     */
    public String present(InventedPerson person) {
        return present(folders, terminal, person);
    }

    /**
     * Lets a person use the card reader of a terminal that is served elsewhere, such as by another process.
     *
     * @param root the terminal's folder
     * @param terminal the terminal
     * @param person the person
     * @return the name of the result
     * @throws jp.shikaku.core.error.TransportException if it cannot be written
     */
    public static String present(Path root, SimulatedTerminal terminal, InventedPerson person) {
        return present(TerminalFolders.in(root, terminal.profile()), terminal, person);
    }

    private static String present(TerminalFolders folders, SimulatedTerminal terminal, InventedPerson person) {
        Envelope result = terminal.present(person, terminal.clock().instant());
        try {
            folders.face(result);
            return result.fileName();
        } catch (IOException e) {
            throw FileFailures.of(e, Stage.SENDING, HandOver.NOT_DELIVERED, folders.faces());
        }
    }

    /** Ends the service. Answers that are not due yet never come. Closing twice does nothing. */
    @Override
    public void close() {
        hand.shutdown();
        try {
            watcher.close();
            hand.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something to do with files. */
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }
}
