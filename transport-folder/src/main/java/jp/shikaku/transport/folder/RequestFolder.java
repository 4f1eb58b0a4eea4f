package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FolderSync;
import jp.shikaku.files.Marks;
import jp.shikaku.files.PendingRequests;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.UncertainPublishException;

/** Puts requests into the request folder (req). Thread-safe. */
final class RequestFolder {

    /** Writing a request never takes so long: what is then still under its temporary name was never handed over. */
    static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.transport.folder");

    private final ShareFolders share;
    private final Optional<Path> temporaryFolder;
    private final DurableFiles files;
    private final DurableFiles hasty;
    private final PendingRequests pending;
    private final Marks ready;
    private volatile boolean sameStore;

    RequestFolder(
            ShareFolders share,
            Optional<String> temporaryName,
            DurableFiles files,
            DurableFiles hasty,
            PendingRequests pending,
            Marks ready) {
        this.share = share;
        this.files = files;
        this.hasty = hasty;
        this.pending = pending;
        this.ready = ready;
        Path parent = share.request().toAbsolutePath().getParent();
        this.temporaryFolder = Optional.ofNullable(parent).flatMap(folder -> temporaryName.map(folder::resolve));
    }

    /**
     * The request is remembered first: from the moment it can be seen, its ticket is known after a restart. An attempt that a process left
     * before that moment can be made again.
     */
    void submit(ProtocolFileName name, Payload document, PendingRequest request) throws IOException {
        ShareFolders.require(share.request());
        forgetInterrupted(name.toString());
        requireUnused(name);
        pending.add(request);
        try {
            FolderSync sync = files.publish(
                    document,
                    temporaryName(name.toString()),
                    share.request().resolve(name.toString()),
                    () -> ready.add(name.toString()));
            LOGGER.log(System.Logger.Level.TRACE, "a request was handed over; folder forced to the disk: {0}", sync);
        } catch (UncertainPublishException e) {
            throw e;
        } catch (Throwable e) {
            forget(name, e);
            throw e;
        }
    }

    /** What is ready and has no temporary name any more was handed over; anything else was not. */
    private void forgetInterrupted(String name) throws IOException {
        if (pending.isAwaited(name) && (removeTemporary(name) || !ready.contains(name))) {
            pending.forget(name);
            ready.remove(name);
        }
    }

    private boolean removeTemporary(String name) throws IOException {
        boolean removed = hasty.remove(besides(name));
        if (temporaryFolder.isPresent()) {
            removed |= hasty.remove(temporaryFolder.get().resolve(name));
        }
        return removed;
    }

    private void requireUnused(ProtocolFileName name) throws IOException {
        boolean used = exists(share.request(), name)
                || exists(share.answer(), name)
                || pending.find(name.toString()).isPresent();
        for (ProtocolFileName answer : name.answers()) {
            used |= exists(share.answer(), answer);
        }
        if (used) {
            throw new FileAlreadyExistsException(name.toString());
        }
    }

    private static boolean exists(Path folder, ProtocolFileName name) throws IOException {
        return DurableFiles.exists(folder.resolve(name.toString()));
    }

    private void forget(ProtocolFileName name, Throwable failure) {
        try {
            pending.forget(name.toString());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** In a folder beside the request folder, if it can be made there on the same file store; else in the request folder. */
    private Path temporaryName(String name) {
        return temporaryFolder
                .filter(this::isUsable)
                .map(folder -> folder.resolve(name))
                .orElseGet(() -> besides(name));
    }

    private Path besides(String name) {
        return share.request().resolve(name + ".tmp");
    }

    private boolean isUsable(Path folder) {
        try {
            make(folder);
            sameStore = sameStore || Files.getFileStore(folder).equals(Files.getFileStore(share.request()));
            return sameStore;
        } catch (IOException e) {
            return false;
        }
    }

    /** Another thread or program may make it at the same moment. */
    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    /** Clears away what a process left behind that ended while it wrote a request. */
    void sweep(Instant now) throws IOException {
        for (PendingRequest request : pending.before(now.minus(ABANDONED_AFTER))) {
            String name = request.ticket().fileName();
            if (removeTemporary(name)) {
                pending.forget(name);
            }
        }
    }
}
