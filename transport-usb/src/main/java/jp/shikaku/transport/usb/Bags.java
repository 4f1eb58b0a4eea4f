package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.Notes;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.ReadBack;
import jp.shikaku.files.Snapshot;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/**
 * The open form on a stick: bags of requests, and beside them the folder {@code res} into which a clerk copies the answers. Used by one
 * thread at a time.
 *
 * @param known the requests of each bag that was exported from here, by its batch
 */
record Bags(Path stick, Spool spool, Notes known, Gate gate, DurableFiles files, Clock clock) {

    private static final String ANSWERS = "res";

    /** Writes a bag, going on where an earlier attempt stopped, and checks it as whoever gets it would. */
    boolean write(Bag bag) throws IOException {
        known.write(bag.batch(), bag.note().text());
        Path folder = stick.resolve(Bag.folderOf(bag.batch()));
        Files.createDirectories(folder.resolve(Bag.PAYLOAD));
        Files.createDirectories(stick.resolve(ANSWERS));
        for (Document document : bag.documents()) {
            put(document, folder.resolve(Bag.PAYLOAD + document.name()));
        }
        for (Map.Entry<String, String> tagFile : bag.tagFiles()) {
            Payload content = Payload.of(tagFile.getValue().getBytes(StandardCharsets.UTF_8));
            put(Document.of(tagFile.getKey(), content), folder.resolve(tagFile.getKey()));
        }
        requireReadBack(folder, bag);
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
        Path unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        files.remove(target);
        files.remove(unfinished);
        files.publish(document.content(), unfinished, target);
    }

    private void requireReadBack(Path folder, Bag bag) throws IOException {
        try {
            BagReader.Content content = new BagReader(folder, files).check();
            if (content.batch().equals(bag.batch())
                    && content.note().requests().size() == bag.documents().size()) {
                return;
            }
        } catch (RefusedException e) {
            // said below: whatever is wrong with it, it is not what was written
        }
        throw new TransportException(DiagnosticCode.STICK_NOT_READ_BACK, Stage.SENDING, HandOver.NOT_DELIVERED, null);
    }

    /** The bag with exactly these requests as it was exported before, if it was and is good for another way. */
    Optional<Bag> before(MedicalInstitutionCode institution, List<Document> documents) throws IOException {
        List<String> names = documents.stream().map(Document::name).toList();
        for (String batch : known.names()) {
            BagNote note = note(batch).orElseThrow();
            if (note.requests().equals(names) && note.term().lastsForAnotherWay(clock.instant())) {
                return Optional.of(new Bag(batch, note.sequence(), institution, note.term(), documents));
            }
        }
        return Optional.empty();
    }

    private Optional<BagNote> note(String batch) throws IOException {
        return known.read(batch).map(BagNote::parse);
    }

    /** Takes the answers, then clears away the bags of which nothing is missing any more. */
    void take(Optional<String> institution, Importer importer, Importer.Telling telling) throws IOException {
        forgetExpired();
        List<Path> bags = listed(stick).stream().filter(Bag::isBag).toList();
        if (bags.isEmpty() && known.names().isEmpty()) {
            return;
        }
        Set<String> open = open();
        for (Path answer : listed(stick.resolve(ANSWERS))) {
            takeAnswer(answer, open, importer, telling);
        }
        for (Path bag : bags) {
            takeBag(bag, institution, telling);
        }
    }

    private void forgetExpired() throws IOException {
        for (String batch : known.names()) {
            if (note(batch).orElseThrow().term().isOver(clock.instant())) {
                known.remove(batch);
            }
        }
    }

    /** The requests of all bags that are still good. */
    private Set<String> open() throws IOException {
        Set<String> open = new HashSet<>();
        for (String batch : known.names()) {
            open.addAll(note(batch).orElseThrow().requests());
        }
        return open;
    }

    private void takeBag(Path folder, Optional<String> institution, Importer.Telling telling) throws IOException {
        try {
            if (isFinished(folder)) {
                telling.wiping(folder, () -> wipe(folder));
                throw new RefusedException(DiagnosticCode.BATCH_KNOWN);
            }
            BagReader.Content content = new BagReader(folder, files).check();
            requireOurs(content, institution);
            telling.batch(content.batch());
            List<String> missing = missing(content.note().requests());
            telling.missing().addAll(missing);
            if (missing.isEmpty()) {
                known.write(content.batch(), content.note().finished().text());
                telling.wiping(folder, () -> wipe(folder));
            }
        } catch (RefusedException e) {
            telling.refused().add(new Refused(e.code(), folder.getFileName().toString()));
        }
    }

    /** A copy, or one whose wiping was interrupted. */
    private boolean isFinished(Path folder) throws IOException {
        for (String batch : known.names()) {
            if (Bag.folderOf(batch).equals(folder.getFileName().toString())) {
                return note(batch).orElseThrow().isFinished();
            }
        }
        return false;
    }

    /** What the bag says of itself is believed only as far as it is remembered here. */
    private void requireOurs(BagReader.Content content, Optional<String> institution)
            throws IOException, RefusedException {
        RefusedException.unless(
                institution.equals(Optional.of(content.institution())), DiagnosticCode.BATCH_WRONG_INSTITUTION);
        RefusedException.unless(!content.note().term().isOver(clock.instant()), DiagnosticCode.BATCH_EXPIRED);
        BagNote remembered = note(content.batch()).orElseThrow(() -> new RefusedException(DiagnosticCode.BAG_NOT_OURS));
        RefusedException.unless(
                remembered.finished().equals(content.note().finished()), DiagnosticCode.BAG_FILE_CHANGED);
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

    private void takeAnswer(Path file, Set<String> open, Importer importer, Importer.Telling telling)
            throws IOException {
        String name = file.getFileName().toString();
        if (Wiping.before(name).flatMap(ProtocolFileName::parse).isPresent()) {
            telling.wiping(file, () -> wiping().goOn(file));
            return;
        }
        try {
            RefusedException.unless(
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), DiagnosticCode.FILE_NOT_PLAIN);
            ProtocolFileName parsed = ProtocolFileName.parse(name)
                    .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_KIND_NOT_ALLOWED));
            requireExpected(parsed, open);
            importer.keep(parsed, checked(parsed, file), telling);
            telling.wiping(file, () -> wiping().wipe(file));
        } catch (RefusedException e) {
            telling.refused().add(new Refused(e.code(), name));
        }
    }

    /** Read once into memory or told apart by the gate: what is checked is what is kept. */
    private Payload checked(ProtocolFileName name, Path file) throws IOException, RefusedException {
        if (name.extension().equals("err")) {
            RefusedException.unless(Files.size(file) <= Limits.REFUSAL_TEXT, DiagnosticCode.FILE_TOO_LARGE);
            return Payload.of(Files.readAllBytes(file));
        }
        FilePayload content = FilePayload.of(file);
        gate.check(name.toString(), content);
        return content;
    }

    /** What came before may come again; what is new answers a request of a bag that is still good. */
    private void requireExpected(ProtocolFileName document, Set<String> open) throws IOException, RefusedException {
        if (spool.came().contains(document.toString())) {
            return;
        }
        boolean answers =
                !document.messageId().isRequest() || document.extension().equals("err");
        String request = Spool.requestOf(document);
        RefusedException.unless(answers && spool.pending().isAwaited(request), DiagnosticCode.ANSWER_UNEXPECTED);
        RefusedException.unless(open.contains(request), DiagnosticCode.BATCH_EXPIRED);
    }

    private Wiping wiping() {
        return new Wiping(files);
    }

    private static List<Path> listed(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(files::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** Nothing that was put into the bag later goes with it. */
    private boolean wipe(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : inside) {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                removeIfEmpty(each);
            } else if (BagReader.isOfBag(folder.relativize(each).toString())) {
                files.wipe(each);
            }
        }
        return true;
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // something else lies in it
        }
    }
}
