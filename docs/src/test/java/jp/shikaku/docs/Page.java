package jp.shikaku.docs;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Markdown page of this repository. Immutable and thread-safe.
 *
 * @param path the file, relative to the root of the repository
 */
record Page(Path path) {

    static final Path ROOT =
            Path.of(System.getProperty("basedir", "docs")).toAbsolutePath().getParent();

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Page of(String path) {
        return new Page(Path.of(path));
    }

    /** All pages, but for what a build leaves behind. */
    static List<Page> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(ROOT::relativize)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().matches("(?:.*/)?(?:target|\\.git)/.*"))
                    .sorted()
                    .map(Page::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isJapanese() {
        return path.toString().endsWith(".ja.md");
    }

    /** The same page in the other language. */
    Page translation() {
        String name = path.toString();
        return of(isJapanese() ? name.replace(".ja.md", ".md") : name.replace(".md", ".ja.md"));
    }

    boolean exists() {
        return Files.exists(ROOT.resolve(path));
    }

    String text() {
        return read(path);
    }

    static String read(Path path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of the fenced blocks, in their order. */
    List<String> fencedBlocks() {
        return FENCED.matcher(text()).results().map(block -> block.group(2)).toList();
    }

    /** The content of the fenced blocks in one language, in their order. */
    List<String> fencedBlocks(String language) {
        return FENCED.matcher(text())
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Where links and pictures point to within the repository. */
    List<String> relativeLinks() {
        return LINK.matcher(prose())
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** The names by which links reach the headings. */
    Set<String> anchors() {
        return HEADING.matcher(prose()).results().map(Page::anchor).collect(toCollection(LinkedHashSet::new));
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                .replace(' ', '-');
    }

    private String prose() {
        return FENCED.matcher(text()).replaceAll("");
    }

    /** The cells of every table row whose first cell matches. */
    List<List<String>> rows(String firstCell) {
        return text().lines()
                .filter(line -> line.startsWith("| "))
                .map(Page::cells)
                .filter(cells -> cells.get(0).matches(firstCell))
                .toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
