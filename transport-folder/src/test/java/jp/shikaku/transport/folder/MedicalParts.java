package jp.shikaku.transport.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Medical information with a mark, put anywhere into a document, and the search for that mark. */
final class MedicalParts {

    static final String CANARY = "CANARY-48151623";

    private static final List<String> PARTS = List.of(
            "<DrugInf><DrugN>%s</DrugN></DrugInf>",
            "<CzDiInf><CzDiMonthInf><CzMeTrDiHNm>%s</CzMeTrDiHNm></CzDiMonthInf></CzDiInf>",
            "<MeTrInf><SinInfN>%s</SinInfN></MeTrInf>",
            "<SpecificHealthCheckupInfo><ItemName>%s</ItemName></SpecificHealthCheckupInfo>");

    static final int COUNT = PARTS.size();

    private MedicalParts() {}

    /** A document with a part in it. */
    record Carrying(String document, int partEnd) {

        /** All up to the part, and with it. */
        String cutOff() {
            return document.substring(0, partEnd);
        }
    }

    /** Puts a part between two tags below the root. */
    static Carrying put(String document, int gap, int part) {
        List<Integer> gaps = Stream.iterate(
                        document.indexOf("><", document.indexOf("<XmlMsg>") + 1),
                        at -> at >= 0,
                        at -> document.indexOf("><", at + 1))
                .toList();
        int at = gaps.get(gap % gaps.size()) + 1;
        String carried = PARTS.get(part).formatted(CANARY);
        return new Carrying(document.substring(0, at) + carried + document.substring(at), at + carried.length());
    }

    static List<Path> filesWithCanary(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(MedicalParts::holdsCanary)
                    .toList();
        }
    }

    private static boolean holdsCanary(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
