package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.ReadBack;
import jp.shikaku.files.Snapshot;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/** The open form on a stick: bags of requests. Used by one thread at a time. */
record Bags(Path stick, Spool spool, BagNotes notes, DurableFiles files) {

    /** Writes a bag, going on where an earlier attempt stopped, and checks it as whoever gets it would; then no other is needed. */
    boolean write(Bag bag) throws IOException {
        notes.write(bag.note());
        String name = Bag.folderOf(bag.batch());
        StickFolders.make(stick, name + "/" + Bag.PAYLOAD);
        StickFolders.make(stick, OpenAnswers.FOLDER);
        Path folder = stick.resolve(name);
        for (Document document : bag.documents()) {
            put(document, folder.resolve(Bag.PAYLOAD + document.name()));
        }
        for (Map.Entry<String, String> tagFile : bag.tagFiles()) {
            Payload content = Payload.of(tagFile.getValue().getBytes(StandardCharsets.UTF_8));
            put(Document.of(tagFile.getKey(), content), folder.resolve(tagFile.getKey()));
        }
        requireReadBack(folder, bag);
        wipeOthers(folder);
        return files.readBack(folder.resolve(Bag.MANIFEST))
                .filter(ReadBack::fromMedium)
                .isPresent();
    }

    private void put(Document document, Path target) throws IOException {
        Optional<ReadBack> there = files.readBack(target);
        Snapshot wanted = new Snapshot(document.size(), document.sha256());
        if (there.filter(found -> found.content().equals(wanted)).isPresent()) {
            files.secure(target);
            return;
        }
        Path unfinished = target.resolveSibling(target.getFileName() + Stick.UNFINISHED);
        files.remove(target);
        files.remove(unfinished);
        files.publish(document.content(), unfinished, target);
    }

    private void requireReadBack(Path folder, Bag bag) throws IOException {
        try {
            BagNote found = new BagReader(folder, files).check().note();
            if (bag.note().isOf(found)
                    && found.requests().size() == bag.documents().size()) {
                return;
            }
        } catch (RefusedException e) {
            // said below: whatever is wrong with it, it is not what was written
        }
        throw new TransportException(DiagnosticCode.STICK_NOT_READ_BACK, Stage.SENDING, HandOver.NOT_DELIVERED, null);
    }

    /** The newest bag holds all that is still open. */
    private void wipeOthers(Path newest) throws IOException {
        for (Path folder : onStick()) {
            Optional<BagNote> ours = notes.of(folder);
            if (ours.isPresent() && !folder.equals(newest)) {
                wipe(folder, ours.get());
            }
        }
    }

    List<Path> onStick() throws IOException {
        return StickFolders.entries(stick).stream().filter(Bag::isBag).toList();
    }

    /** Looks at each bag; of which nothing is missing any more, or whose time is over, is cleared away. */
    void take(Optional<String> institution, Importer.Telling telling) throws IOException {
        for (Path folder : onStick()) {
            try {
                RefusedException.unless(StickFolders.isFolder(folder), DiagnosticCode.FILE_NOT_PLAIN);
                take(folder, institution, telling);
            } catch (RefusedException e) {
                telling.refused().add(new Refused(e.code(), folder.getFileName().toString()));
            }
        }
    }

    private void take(Path folder, Optional<String> institution, Importer.Telling telling)
            throws IOException, RefusedException {
        Optional<BagNote> ours = notes.of(folder);
        List<String> missing = missing(ours.map(BagNote::requests).orElse(List.of()));
        if (ours.isPresent() && (missing.isEmpty() || notes.isOver(ours.get()))) {
            clear(folder, ours.get(), telling);
        } else {
            requireUnchanged(folder, ours, institution);
            telling.missing().addAll(missing);
        }
        ours.map(BagNote::batch).ifPresent(telling::batch);
    }

    private List<String> missing(List<String> requests) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String request : requests) {
            if (spool.pending().isAwaited(request) && !spool.isAnswered(request)) {
                missing.add(request);
            }
        }
        return missing;
    }

    /** Whatever state it is in: by an interruption it may be half a bag. */
    private void clear(Path folder, BagNote bag, Importer.Telling telling) throws IOException, RefusedException {
        boolean over = notes.isOver(bag);
        if (!over) {
            notes.write(bag.finish());
        }
        telling.wiping(folder, () -> wipe(folder, bag));
        RefusedException.unless(!bag.finished(), DiagnosticCode.BATCH_KNOWN);
        RefusedException.unless(!over, DiagnosticCode.BATCH_EXPIRED);
    }

    /** What the bag says of itself is believed only as far as it is remembered here. */
    private void requireUnchanged(Path folder, Optional<BagNote> ours, Optional<String> institution)
            throws IOException, RefusedException {
        BagReader.Content content = new BagReader(folder, files).check();
        RefusedException.unless(
                institution.equals(Optional.of(content.institution())), DiagnosticCode.BATCH_WRONG_INSTITUTION);
        RefusedException.unless(!notes.isOver(content.note()), DiagnosticCode.BATCH_EXPIRED);
        BagNote bag = ours.orElseThrow(() -> new RefusedException(DiagnosticCode.BAG_NOT_OURS));
        RefusedException.unless(bag.isOf(content.note()), DiagnosticCode.BAG_FILE_CHANGED);
    }

    /** Nothing that was put into the bag later goes with it. */
    private boolean wipe(Path folder, BagNote bag) throws IOException {
        Path data = folder.resolve(Bag.DATA);
        if (StickFolders.isFolder(data)) {
            wipe(folder.resolve(Bag.PAYLOAD), bag.requests());
            removeIfEmpty(data);
        }
        wipe(folder, Bag.TAG_FILES);
        return true;
    }

    private void wipe(Path folder, List<String> names) throws IOException {
        if (StickFolders.isFolder(folder)) {
            for (String name : names) {
                files.wipe(folder.resolve(name));
                files.wipe(folder.resolve(name + Stick.UNFINISHED));
            }
            removeIfEmpty(folder);
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // something else lies in it
        }
    }
}
