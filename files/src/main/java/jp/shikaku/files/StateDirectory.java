package jp.shikaku.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.Stage;

/**
 * What a transport has to remember, beside the vendor's own data and never in the share: pending requests, received copies, what
 * subscribers have seen, and quarantine. Thread-safe, and safe to be shared by several processes: each fact is a file of its own, made and
 * renamed in one step.
 *
 * <p>Each share has a folder of its own in it, named after the share and the digest of its path: the same share under
 * another spelling, such as a drive letter instead of {@code \\TERMINAL\OQS}, is another one. Folders are made readable by the user
 * alone where the file store can do that; elsewhere, as on Windows, they inherit the rights of the user's own data.
 */
public final class StateDirectory {

    private final StateFolder folder;

    private StateDirectory(StateFolder folder) {
        this.folder = folder;
    }

    /**
     * Returns where the state of this user's programs lies unless said otherwise: {@code shikaku} in {@code %LOCALAPPDATA%} on Windows;
     * elsewhere in {@code $XDG_STATE_HOME} or {@code ~/.local/state}.
     *
     * @return the directory, which may not exist
     */
    public static Path ofUser() {
        return ofUser(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path ofUser(String system, Path home, Map<String, String> environment) {
        boolean windows = system.startsWith("Windows");
        Path usual = windows
                ? home.resolve("AppData").resolve("Local")
                : home.resolve(".local").resolve("state");
        String named = environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_STATE_HOME", "");
        Path chosen = home.getFileSystem().getPath(named);
        return (chosen.isAbsolute() ? chosen : usual).resolve("shikaku");
    }

    /**
     * Opens the part for one share; what is missing is made.
     *
     * @param directory where the state lies
     * @param share the folders that are shared; the first gives the part its name
     * @param files writes
     * @param clock tells ages
     * @return the state of that share
     * @throws SetupException if the directory lies in the share, or cannot be made or used
     * @throws jp.shikaku.core.error.TransportException if the share cannot be seen
     */
    public static StateDirectory open(Path directory, List<Path> share, DurableFiles files, Clock clock) {
        List<Path> shared = share.stream().map(StateDirectory::realShare).toList();
        try {
            Path real = realPath(directory);
            if (shared.stream().anyMatch(real::startsWith)) {
                throw new SetupException(DiagnosticCode.STATE_DIRECTORY_IN_SHARE);
            }
            Path part = OwnerOnly.folder(directory).resolve(partName(shared.get(0)));
            return new StateDirectory(new StateFolder(OwnerOnly.folder(part), files, clock));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Opens a directory of its own, for what has no share.
     *
     * @param directory the directory; what is missing is made
     * @param files writes
     * @param clock tells ages
     * @return the state in it
     * @throws SetupException if it cannot be made or used
     */
    public static StateDirectory open(Path directory, DurableFiles files, Clock clock) {
        try {
            return new StateDirectory(new StateFolder(OwnerOnly.folder(directory), files, clock));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static Path realShare(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw FileFailures.of(e, Stage.SETUP, HandOver.NOT_DELIVERED, folder);
        }
    }

    /** The real path that a directory has or would have. */
    private static Path realPath(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.exists(absolute) || parent == null
                ? absolute.toRealPath()
                : realPath(parent).resolve(absolute.getFileName());
    }

    private static String partName(Path share) {
        Path name = share.getFileName();
        String readable = name == null ? "" : name.toString().replaceAll("[^A-Za-z0-9_-]", "");
        return readable + "-" + Digests.shortOf(share.toString());
    }

    /**
     * Returns the part's own folder.
     *
     * @return the folder
     */
    public Path folder() {
        return folder.folder();
    }

    /**
     * Returns a text that tells this state from that of any other program, user or machine.
     *
     * @return 16 lower-case hexadecimal digits, the same after a restart
     * @throws SetupException if it cannot be read or written
     */
    public String owner() {
        Path file = folder.file("owner");
        try {
            writeOwner(file, StandardOpenOption.CREATE_NEW);
            String owner = Files.readString(file, StandardCharsets.US_ASCII);
            if (owner.isEmpty()) {
                writeOwner(file, StandardOpenOption.TRUNCATE_EXISTING);
                return Files.readString(file, StandardCharsets.US_ASCII);
            }
            return owner;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Of several programs that start at the same moment the first one writes it; after a power cut it may be empty. */
    private static void writeOwner(Path file, StandardOpenOption how) throws IOException {
        try {
            Files.writeString(file, RandomNames.next(), StandardCharsets.US_ASCII, StandardOpenOption.WRITE, how);
        } catch (FileAlreadyExistsException e) {
            // the usual case: it has been there since the first time
        }
    }

    /**
     * Opens the ticket store.
     *
     * @return the pending requests
     * @throws SetupException if it cannot be made
     */
    public PendingRequests pending() {
        return new PendingRequests(inner("pending"), inner("answered"));
    }

    /**
     * Opens a folder of copies.
     *
     * @param name which
     * @return the copies
     * @throws SetupException if it cannot be made
     */
    public ReceivedFiles received(String name) {
        return new ReceivedFiles(inner(name));
    }

    /**
     * Opens a set of marks.
     *
     * @param name which
     * @return the marks
     * @throws SetupException if it cannot be made
     */
    public Marks marks(String name) {
        return new Marks(inner(name));
    }

    /**
     * Opens a set of marks that belongs to somebody.
     *
     * @param name which
     * @param owner whose; any text
     * @return the marks
     * @throws SetupException if it cannot be made
     */
    public Marks marks(String name, String owner) {
        return new Marks(inner(name + "-" + Digests.shortOf(owner)));
    }

    /**
     * Opens the folder for work that one process does at a time.
     *
     * @return the workspace, to be closed
     * @throws IOException if another process or thread has it, or it cannot be made
     */
    public Workspace workspace() throws IOException {
        return Workspace.open(inner("work").folder(), folder.file("work.lock"));
    }

    /**
     * Opens a set of notes.
     *
     * @param name which
     * @return the notes
     * @throws SetupException if it cannot be made
     */
    public Notes notes(String name) {
        return new Notes(inner(name));
    }

    /**
     * Opens the memory of unfinished files.
     *
     * @return the observations
     * @throws SetupException if it cannot be made
     */
    public Observations observations() {
        return new Observations(inner("observed"));
    }

    /**
     * Opens the quarantine.
     *
     * @return the quarantine
     * @throws SetupException if it cannot be made
     */
    public Quarantine quarantine() {
        return new Quarantine(inner("quarantine"));
    }

    private StateFolder inner(String name) {
        try {
            return folder.inner(name);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static SetupException unusable(IOException cause) {
        return new SetupException(DiagnosticCode.STATE_DIRECTORY_UNUSABLE, FileFailures.withoutPath(cause));
    }
}
