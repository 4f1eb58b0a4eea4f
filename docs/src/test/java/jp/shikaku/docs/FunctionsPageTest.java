package jp.shikaku.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.cli.Shikaku;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.message.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The table of functions: each is there, and what it names exists. */
class FunctionsPageTest {

    private static final int API = 2;
    private static final int COMMAND = 3;
    private static final int TEST = 4;
    private static final int KNOWN = 5;
    private static final String NONE = "–";

    /** The steps of the functions F1 to F11 of the vendors' guide; a function without steps is one row. */
    private static final List<String> STEPS =
            List.of("", "abcd", "", "", "", "", "", "abcde", "abcdefghi", "ab", "abcd");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST_METHOD = Pattern.compile("@(?:Test|ParameterizedTest|Property)\\b");
    private static final Map<String, Confidence> CONFIDENCE = Map.of(
            "confirmed", Confidence.CONFIRMED,
            "inferred", Confidence.INFERRED,
            "provisional", Confidence.PROVISIONAL,
            "確認済み", Confidence.CONFIRMED,
            "推定", Confidence.INFERRED,
            "仮", Confidence.PROVISIONAL);

    private static final CommandLine TOOL = new CommandLine(Shikaku.class);

    /** The exported types of the library, by their simple name. */
    private static final Map<String, Set<String>> TYPES = sources("[\\w-]+/src/main/java/(?!.*/internal/).*").stream()
            .map(path ->
                    path.toString().replaceAll(".*/src/main/java/|\\.java$", "").replace('/', '.'))
            .collect(groupingBy(type -> type.substring(type.lastIndexOf('.') + 1), toSet()));

    /** The classes that have tests. */
    private static final Set<String> TESTS = sources(".*/src/test/java/.*").stream()
            .filter(path -> TEST_METHOD.matcher(Page.read(path)).find())
            .map(path -> path.getFileName().toString().replace(".java", ""))
            .collect(toSet());

    static List<Page> pages() {
        return List.of(Page.of("docs/messages.md"), Page.of("docs/messages.ja.md"));
    }

    static Stream<List<String>> rows() {
        return pages().stream().flatMap(page -> rows(page).stream());
    }

    private static List<List<String>> rows(Page page) {
        return page.rows("[BF]\\d+(?: [a-z])?");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void functions_eachHasARow(Page page) {
        assertThat(rows(page)).extracting(row -> row.get(0)).containsExactlyElementsOf(functions());
    }

    private static List<String> functions() {
        Stream<String> basic = IntStream.rangeClosed(1, 23).mapToObj(number -> "B" + number);
        Stream<String> further =
                IntStream.range(0, STEPS.size()).boxed().flatMap(index -> steps("F" + (index + 1), STEPS.get(index)));
        return Stream.concat(basic, further).toList();
    }

    private static Stream<String> steps(String function, String steps) {
        return steps.isEmpty() ? Stream.of(function) : steps.chars().mapToObj(step -> function + " " + (char) step);
    }

    @Test
    void names_areTheSameInBothLanguages() {
        List<List<String>> english =
                rows(pages().get(0)).stream().map(FunctionsPageTest::names).toList();
        List<List<String>> japanese =
                rows(pages().get(1)).stream().map(FunctionsPageTest::names).toList();
        assertThat(japanese).isEqualTo(english);
    }

    private static List<String> names(List<String> row) {
        return Stream.concat(
                        Stream.of(row.get(0)), row.subList(API, KNOWN).stream().flatMap(FunctionsPageTest::code))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_whatItNames_exists(List<String> row) {
        assertThat(code(row.get(API))).allMatch(FunctionsPageTest::isPublic);
        assertThat(code(row.get(COMMAND))).allMatch(FunctionsPageTest::isCommand);
        assertThat(code(row.get(TEST))).allMatch(TESTS::contains);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_ofAnExchange_hasApiAndTest(List<String> row) {
        if (confidences(row).isEmpty()) {
            assertThat(row.get(KNOWN)).matches("(?:not a terminal file|端末のファイルではない)[:：].{10,}");
        } else {
            assertThat(List.of(row.get(API), row.get(TEST))).doesNotContain(NONE, "");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void row_confidence_isThatOfItsMessages(List<String> row) {
        Map<String, Set<Confidence>> catalogue = MessageCatalogue.types().stream()
                .filter(type -> type.valueType().isPresent())
                .collect(groupingBy(
                        type -> type.valueType().orElseThrow().getSimpleName(),
                        mapping(type -> type.confidence(), toSet())));
        assertThat(code(row.get(API)).map(name -> name.split("\\.")[0]).filter(catalogue::containsKey))
                .allSatisfy(type -> assertThat(catalogue.get(type)).containsAll(confidences(row)))
                .allSatisfy(type -> assertThat(confidences(row)).isNotEmpty());
    }

    /** What the last cell begins with. */
    private static Set<Confidence> confidences(List<String> row) {
        return CONFIDENCE.entrySet().stream()
                .filter(word -> row.get(KNOWN).startsWith(word.getKey()))
                .map(Map.Entry::getValue)
                .collect(toSet());
    }

    private static Stream<String> code(String cell) {
        return CODE.matcher(cell).results().map(span -> span.group(1));
    }

    private static boolean isPublic(String name) {
        String[] parts = name.split("\\.", 2);
        return TYPES.getOrDefault(parts[0], Set.of()).stream()
                .map(FunctionsPageTest::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .anyMatch(type -> parts.length == 1 || hasMember(type, parts[1]));
    }

    private static boolean hasMember(Class<?> type, String name) {
        Stream<String> members = Stream.of(type.getMethods(), type.getFields())
                .flatMap(Stream::of)
                .map(member -> ((Member) member).getName());
        Stream<String> types = Stream.of(type.getClasses()).map(Class::getSimpleName);
        return Stream.concat(members, types).anyMatch(name::equals);
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether there is this command, with these options. */
    private static boolean isCommand(String line) {
        List<String> words = List.of(line.split(" "));
        CommandLine command = words.get(0).equals("shikaku") ? TOOL : null;
        int at = 1;
        while (command != null && at < words.size() && !words.get(at).startsWith("--")) {
            command = command.getSubcommands().get(words.get(at++));
        }
        return command != null
                && at > 1
                && words.subList(at, words.size()).stream()
                        .filter(word -> word.startsWith("--"))
                        .allMatch(command.getCommandSpec().optionsMap()::containsKey);
    }

    private static List<Path> sources(String place) {
        try (Stream<Path> files = Files.walk(Page.ROOT)) {
            return files.map(Page.ROOT::relativize)
                    .filter(file -> file.toString().matches(place + "\\.java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
