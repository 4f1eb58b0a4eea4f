package jp.shikaku.transport.usb;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Document;

/**
 * An open batch: what the tag files of its BagIt bag (RFC 8493) say. The payload is {@code data/req}, so that a clerk copies a folder whose
 * name he knows.
 */
record Bag(String batch, long sequence, MedicalInstitutionCode institution, Term term, List<Document> documents) {

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final List<String> TAG_FILES = List.of(DECLARATION, INFO, MANIFEST, TAG_MANIFEST);
    static final String DATA = "data";
    static final String PAYLOAD = DATA + "/req/";
    static final String DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    static final String BATCH = "External-Identifier";
    static final String SEQUENCE = "Shikaku-Sequence";
    static final String DIRECTION = "Shikaku-Direction";
    static final String INSTITUTION = "Shikaku-Institution";
    static final String CREATED = "Shikaku-Created";
    static final String EXPIRES = "Shikaku-Expires";
    private static final String PREFIX = "bag-";

    /** The same bag once more. */
    static Bag again(BagNote note, MedicalInstitutionCode institution, List<Document> documents) {
        return new Bag(note.batch(), note.sequence(), institution, note.term(), documents);
    }

    static String folderOf(String batch) {
        return PREFIX + batch.substring(0, 16);
    }

    static boolean isBag(Path folder) {
        return folder.getFileName().toString().matches(PREFIX + "[0-9a-f]{16}");
    }

    /** What is remembered of it. */
    BagNote note() {
        return new BagNote(
                batch,
                sequence,
                term,
                false,
                documents.stream().map(Document::name).toList());
    }

    /** The tag files in the order of writing; the declaration is the seal, so it comes last. */
    List<Map.Entry<String, String>> tagFiles() {
        return List.of(
                Map.entry(INFO, info()),
                Map.entry(MANIFEST, manifest()),
                Map.entry(TAG_MANIFEST, tagManifest()),
                Map.entry(DECLARATION, DECLARED));
    }

    private String info() {
        return String.join(
                        "\n",
                        "Bag-Software-Agent: Shikaku SDK",
                        "Bagging-Date: " + term.created().atZone(Japan.ZONE).toLocalDate(),
                        BATCH + ": " + batch,
                        "Payload-Oxum: " + size() + "." + documents.size(),
                        SEQUENCE + ": " + sequence,
                        DIRECTION + ": " + Direction.REQUESTS,
                        INSTITUTION + ": " + institution.value(),
                        CREATED + ": " + term.created(),
                        EXPIRES + ": " + term.expires())
                + "\n";
    }

    private long size() {
        return documents.stream().mapToLong(Document::size).sum();
    }

    private String manifest() {
        return documents.stream()
                .map(document -> document.sha256() + "  " + PAYLOAD + document.name() + "\n")
                .collect(Collectors.joining());
    }

    private String tagManifest() {
        Map<String, String> covered = new TreeMap<>(Map.of(DECLARATION, DECLARED, INFO, info(), MANIFEST, manifest()));
        return covered.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String sha256(String text) {
        MessageDigest digest = Document.newSha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
