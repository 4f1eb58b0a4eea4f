package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ReadBack;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;
import jp.shikaku.transport.usb.internal.sign.SenderKey;

/**
 * The sealed batches on a stick: files {@code shikaku/<16 hexadecimal digits>.sealed}, short ASCII names in lower case that every file
 * system keeps as they are. Thread-safe.
 */
final class Stick {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.transport.usb");
    private static final String FOLDER = "shikaku";

    /** What is being written bears its name with this behind it. */
    static final String UNFINISHED = ".tmp";

    private static final Pattern SEALED = Pattern.compile("[0-9a-f]{16}\\.sealed");

    private final Path root;
    private final Path folder;
    private final DurableFiles files;
    private final Wiping wiping;

    Stick(Path root, DurableFiles files) {
        this.root = root;
        this.folder = root.resolve(FOLDER);
        this.files = files;
        this.wiping = new Wiping(files);
    }

    static String nameOf(String batch) {
        return batch.substring(0, 16) + ".sealed";
    }

    /** What a step of work on a stick is. */
    @FunctionalInterface
    interface Step<T> {

        T take() throws IOException;
    }

    /** Runs a step; what fails is told in the words of a stick. */
    <T> T attempt(Step<T> step) {
        return attempt(root, step);
    }

    static <T> T attempt(Path root, Step<T> step) {
        if (!Files.isDirectory(root)) {
            throw new TransportException(DiagnosticCode.STICK_MISSING, Stage.SENDING, HandOver.NOT_DELIVERED, null);
        }
        try {
            return step.take();
        } catch (IOException e) {
            throw StickFailures.of(e, root);
        }
    }

    /** The batches on the stick, in the order of their names. */
    List<Path> sealed() throws IOException {
        return listed(name -> SEALED.matcher(name).matches());
    }

    private List<Path> listed(Predicate<String> wanted) throws IOException {
        return StickFolders.list(folder).stream()
                .filter(file -> wanted.test(file.getFileName().toString()))
                .toList();
    }

    /**
     * What a stick that was pulled has under a temporary name: a batch that is whole gets its name, anything else is no batch and goes.
     * What was being wiped goes as well.
     */
    void recover() throws IOException {
        for (Path left : listed(Stick::isBeingWiped)) {
            wiping.goOn(left);
        }
        for (Path unfinished : listed(Stick::isUnfinished)) {
            String name = unfinished.getFileName().toString();
            Path target = folder.resolve(name.substring(0, name.length() - UNFINISHED.length()));
            if (isWhole(unfinished) && !DurableFiles.exists(target)) {
                files.move(unfinished, target);
            } else {
                files.remove(unfinished);
            }
        }
    }

    private static boolean isBeingWiped(String name) {
        return Wiping.before(name)
                .filter(before -> SEALED.matcher(before).matches())
                .isPresent();
    }

    private static boolean isUnfinished(String name) {
        return name.endsWith(UNFINISHED)
                && SEALED.matcher(name.substring(0, name.length() - UNFINISHED.length()))
                        .matches();
    }

    private static boolean isWhole(Path file) throws IOException {
        try {
            SealedBatch.verify(file);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    /**
     * Writes a batch, unless it is there as it should be, and reads it back.
     *
     * @return whether the stick itself was asked for what it holds
     */
    boolean carry(FilePayload batch, String name) throws IOException {
        StickFolders.make(root, FOLDER);
        recover();
        Path target = folder.resolve(name);
        ReadBack wanted = files.readBack(batch.file()).orElseThrow(() -> new NoSuchFileException(name));
        Optional<ReadBack> there = files.readBack(target);
        if (there.filter(found -> found.content().equals(wanted.content())).isPresent()) {
            files.secure(target);
        } else {
            files.remove(target);
            files.publish(batch, folder.resolve(name + UNFINISHED), target);
        }
        ReadBack found = files.readBack(target).orElseThrow(this::notReadBack);
        if (!found.content().equals(wanted.content())) {
            throw notReadBack();
        }
        return found.fromMedium();
    }

    private TransportException notReadBack() {
        return new TransportException(DiagnosticCode.STICK_NOT_READ_BACK, Stage.SENDING, HandOver.NOT_DELIVERED, null);
    }

    /** Where a batch lies. */
    Path fileOf(RollCall rollCall) {
        return folder.resolve(nameOf(rollCall.batch()));
    }

    /** Where nothing can be written nothing is recovered; what is whole under its name can be read all the same. */
    void recoverIfPossible() {
        try {
            recover();
        } catch (IOException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "what was left unfinished on the stick stays there");
        }
    }

    /** Removes the sender's other batches: the newer one holds all that is still open. */
    void wipeOlder(RollCall newest) throws IOException {
        for (Path file : sealed()) {
            if (!file.equals(fileOf(newest)) && isSignedBy(newest.sender(), file)) {
                wipe(file);
            }
        }
    }

    private static boolean isSignedBy(SenderKey sender, Path file) throws IOException {
        try {
            return SealedBatch.verify(file).sender().equals(sender);
        } catch (RefusedException e) {
            return false;
        }
    }

    boolean wipe(Path file) throws IOException {
        return wiping.wipe(file);
    }
}
