package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record Bags(Path stick, Spool spool, Notes known, Gate gate, DurableFiles files) {

    private static final String ANSWERS = "res";

    /** Writes a bag, going on where an earlier attempt stopped, and checks it as whoever gets it would. */
    boolean write(Bag bag) throws IOException {
        known.write(bag.batch(), bag.note());
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
                    && content.requests().size() == bag.documents().size()) {
                return;
            }
        } catch (RefusedException e) {
            // said below: whatever is wrong with it, it is not what was written
        }
        throw new TransportException(DiagnosticCode.STICK_NOT_READ_BACK, Stage.SENDING, HandOver.NOT_DELIVERED, null);
    }

    /** The bag with exactly these requests as it was exported before, if it was. */
    Optional<Bag> before(MedicalInstitutionCode institution, List<Document> documents) throws IOException {
        for (String batch : known.names()) {
            Optional<Bag> bag = known.read(batch).flatMap(note -> Bag.noted(batch, note, institution, documents));
            if (bag.isPresent()) {
                return bag;
            }
        }
        return Optional.empty();
    }

    /** Takes the answers, then clears away the bags of which nothing is missing any more. */
    void take(Optional<String> institution, Importer importer, Importer.Telling telling) throws IOException {
        List<Path> bags = listed(stick).stream().filter(Bag::isBag).toList();
        if (bags.isEmpty() && known.names().isEmpty()) {
            return;
        }
        for (Path answer : listed(stick.resolve(ANSWERS))) {
            takeAnswer(answer, importer, telling);
        }
        for (Path bag : bags) {
            takeBag(bag, institution, telling);
        }
    }

    private void takeBag(Path folder, Optional<String> institution, Importer.Telling telling) throws IOException {
        try {
            BagReader.Content content = new BagReader(folder, files).check();
            RefusedException.unless(
                    institution.equals(Optional.of(content.institution())), DiagnosticCode.BATCH_WRONG_INSTITUTION);
            RefusedException.unless(known.read(content.batch()).isPresent(), DiagnosticCode.BAG_NOT_OURS);
            telling.batch(content.batch());
            if (missing(content).isEmpty() && telling.wiping(folder, () -> wipe(folder))) {
                known.remove(content.batch());
            }
            telling.missing().addAll(missing(content));
        } catch (RefusedException e) {
            telling.refused().add(new Refused(e.code(), folder.getFileName().toString()));
        }
    }

    private List<String> missing(BagReader.Content content) throws IOException {
        List<String> missing = new ArrayList<>();
        for (String request : content.requests()) {
            if (spool.pending().isAwaited(request) && !spool.isAnswered(request)) {
                missing.add(request);
            }
        }
        return missing;
    }

    private void takeAnswer(Path file, Importer importer, Importer.Telling telling) throws IOException {
        String name = file.getFileName().toString();
        try {
            RefusedException.unless(
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), DiagnosticCode.FILE_NOT_PLAIN);
            ProtocolFileName parsed = ProtocolFileName.parse(name)
                    .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_KIND_NOT_ALLOWED));
            RefusedException.unless(isExpected(parsed), DiagnosticCode.ANSWER_UNEXPECTED);
            importer.keep(parsed, checked(parsed, file), telling);
            telling.wiping(file, () -> files.wipe(file));
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

    private boolean isExpected(ProtocolFileName document) throws IOException {
        boolean answers =
                !document.messageId().isRequest() || document.extension().equals("err");
        return answers
                && (spool.pending().isAwaited(Spool.requestOf(document))
                        || spool.came().contains(document.toString()));
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

    private boolean wipe(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : inside) {
            if (!files.wipe(each)) {
                Files.deleteIfExists(each);
            }
        }
        return true;
    }
}
