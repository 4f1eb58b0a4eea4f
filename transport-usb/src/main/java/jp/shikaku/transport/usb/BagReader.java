package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.ReadBack;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/**
 * Checks a bag on a stick: it must be complete and valid as RFC 8493 says, and of the form that is exported from here. Nothing outside the
 * bag is looked at, whatever it names, and no link is followed. Thread-safe.
 *
 * @param folder the bag
 */
record BagReader(Path folder, DurableFiles files) {

    private static final long LONGEST_TAG_FILE = 4L << 20;
    private static final int MOST_FILES = Limits.DOCUMENTS + 16;
    private static final int DEEPEST = 4;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})[ \\t]+\\*?([^ ].*)");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Set<String> COVERED = Set.of(Bag.DECLARATION, Bag.INFO, Bag.MANIFEST);

    /** What it says of itself; {@link RefusedException} with its own code for whatever is wrong. */
    Content check() throws IOException, RefusedException {
        Set<String> found = found();
        unless(!found.contains("fetch.txt"), DiagnosticCode.BAG_FETCH_NOT_ALLOWED);
        unless(found.contains(Bag.DECLARATION), DiagnosticCode.BAG_NOT_DECLARED);
        unless(text(Bag.DECLARATION).equals(Bag.DECLARED), DiagnosticCode.BAG_NOT_DECLARED);
        Map<String, String> tags = manifest(Bag.TAG_MANIFEST, found);
        unless(tags.keySet().equals(COVERED), DiagnosticCode.BAG_MANIFEST_UNUSABLE);
        compare(tags, found);
        Map<String, String> payload = manifest(Bag.MANIFEST, found);
        for (String path : payload.keySet()) {
            unless(isRequest(path), DiagnosticCode.FILE_KIND_NOT_ALLOWED);
        }
        compare(payload, found);
        found.removeAll(payload.keySet());
        found.removeAll(tags.keySet());
        unless(found.equals(Set.of(Bag.TAG_MANIFEST)), DiagnosticCode.BAG_FILE_UNLISTED);
        return content(payload.keySet());
    }

    /** What a valid bag says of itself. */
    record Content(String institution, BagNote note) {}

    private Content content(Set<String> paths) throws IOException, RefusedException {
        Map<String, String> info = new TreeMap<>();
        for (String line : text(Bag.INFO).lines().toList()) {
            String[] parts = line.split(": ", 2);
            unless(parts.length == 2, DiagnosticCode.BAG_MANIFEST_UNUSABLE);
            info.put(parts[0], parts[1]);
        }
        String batch = info.getOrDefault(Bag.BATCH, "");
        unless(batch.matches("[0-9a-f]{32}"), DiagnosticCode.BAG_NOT_OURS);
        unless(Direction.REQUESTS.toString().equals(info.get(Bag.DIRECTION)), DiagnosticCode.BATCH_WRONG_DIRECTION);
        List<String> requests =
                paths.stream().map(path -> path.substring(Bag.PAYLOAD.length())).toList();
        return new Content(info.getOrDefault(Bag.INSTITUTION, ""), note(batch, info, requests));
    }

    private static BagNote note(String batch, Map<String, String> info, List<String> requests) throws RefusedException {
        try {
            Term term = new Term(
                    Instant.parse(info.getOrDefault(Bag.CREATED, "")),
                    Instant.parse(info.getOrDefault(Bag.EXPIRES, "")));
            return new BagNote(batch, Long.parseLong(info.getOrDefault(Bag.SEQUENCE, "")), term, false, requests);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new RefusedException(DiagnosticCode.BAG_NOT_OURS);
        }
    }

    /** All files of the bag by their path in it; whatever is no plain file or folder is refused. */
    private Set<String> found() throws IOException, RefusedException {
        Set<String> found = new HashSet<>();
        for (Path file : StickFolders.filesBelow(folder, DEEPEST, MOST_FILES)) {
            unless(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), DiagnosticCode.FILE_NOT_PLAIN);
            found.add(folder.relativize(file).toString().replace('\\', '/'));
        }
        unless(found.size() < MOST_FILES, DiagnosticCode.BATCH_TOO_LARGE);
        return found;
    }

    private Map<String, String> manifest(String name, Set<String> found) throws IOException, RefusedException {
        unless(found.contains(name), DiagnosticCode.BAG_MANIFEST_UNUSABLE);
        Map<String, String> digests = new TreeMap<>();
        Set<String> spellings = new HashSet<>();
        for (String line : text(name).lines().toList()) {
            Matcher parts = LINE.matcher(line);
            unless(parts.matches(), DiagnosticCode.BAG_MANIFEST_UNUSABLE);
            String path = parts.group(2);
            unless(isSafe(path), DiagnosticCode.BAG_PATH_UNSAFE);
            unless(spellings.add(path.toLowerCase(Locale.ROOT)), DiagnosticCode.BAG_MANIFEST_UNUSABLE);
            digests.put(path, parts.group(1));
        }
        return digests;
    }

    private static boolean isSafe(String path) {
        return SAFE.matcher(path).matches();
    }

    private static boolean isRequest(String path) {
        return path.startsWith(Bag.PAYLOAD)
                && ProtocolFileName.parse(path.substring(Bag.PAYLOAD.length()))
                        .filter(name ->
                                name.messageId().isRequest() && name.extension().equals("xml"))
                        .isPresent();
    }

    private void compare(Map<String, String> digests, Set<String> found) throws IOException, RefusedException {
        for (Map.Entry<String, String> each : digests.entrySet()) {
            unless(found.contains(each.getKey()), DiagnosticCode.BAG_FILE_MISSING);
            ReadBack content = files.readBack(folder.resolve(each.getKey()))
                    .orElseThrow(() -> new RefusedException(DiagnosticCode.BAG_FILE_MISSING));
            unless(content.content().digest().equals(each.getValue()), DiagnosticCode.BAG_FILE_CHANGED);
        }
    }

    private String text(String name) throws IOException, RefusedException {
        Path file = folder.resolve(name);
        unless(Files.size(file) <= LONGEST_TAG_FILE, DiagnosticCode.BATCH_TOO_LARGE);
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void unless(boolean holds, DiagnosticCode code) throws RefusedException {
        RefusedException.unless(holds, code);
    }
}
