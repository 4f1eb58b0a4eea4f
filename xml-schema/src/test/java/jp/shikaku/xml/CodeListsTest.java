package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.shikaku.core.code.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The schema and core list the same codes. */
class CodeListsTest {

    private static final Pattern BINDING = Pattern.compile("Coded&lt;([\\w.]+)&gt;\" xmlType=\"(OQSCD\\d{3})\"");

    static Stream<Arguments> bindings() throws IOException {
        return BINDING.matcher(Files.readString(Path.of("src/main/xjb/bindings.xjb")))
                .results()
                .map(binding -> Arguments.of(binding.group(2), binding.group(1)));
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void schema_eachCodeList_hasTheCodesOfCore(String list, String enumName) throws ClassNotFoundException {
        List<String> known = Stream.of(Class.forName(enumName).getEnumConstants())
                .map(constant -> ((CodeList) constant).code())
                .toList();

        assertThat(codes(list)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void bindings_coverEveryListOfTheSchema() throws IOException {
        List<String> inSchema = simpleTypes()
                .map(type -> type.getAttribute("name"))
                .filter(name -> name.startsWith("OQSCD"))
                .toList();

        assertThat(bindings().map(binding -> binding.get()[0]))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(inSchema));
    }

    private static List<String> codes(String list) {
        Element type = simpleTypes()
                .filter(candidate -> candidate.getAttribute("name").equals(list))
                .findFirst()
                .orElseThrow();
        return Documents.children(type).stream()
                .flatMap(child -> Documents.children(child).stream())
                .filter(child -> child.getTagName().equals("xs:enumeration"))
                .map(code -> code.getAttribute("value"))
                .toList();
    }

    private static Stream<Element> simpleTypes() {
        try (var stream = Documents.schema("types").openStream()) {
            return Documents.children(Documents.parse(stream).getDocumentElement()).stream()
                    .filter(element -> element.getTagName().equals("xs:simpleType"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
