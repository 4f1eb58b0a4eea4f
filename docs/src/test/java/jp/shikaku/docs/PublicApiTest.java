package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.testkit.TransportContract;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.mock.MockTransport;
import jp.shikaku.transport.usb.UsbTransport;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The public API of each module stands in {@code docs/api}, so that a change to it is seen as a change of text. After an intended change,
 * run this test with {@code -Dapi.write} and read the difference.
 *
 * <p>On the baseline JDK only: other versions of javap write differently.
 */
@EnabledForJreRange(max = JRE.JAVA_17)
class PublicApiTest {

    static Stream<Class<?>> modules() {
        return Stream.of(
                EligibilityClient.class,
                JaxbMessageCodec.class,
                DurableFiles.class,
                FolderTransport.class,
                UsbTransport.class,
                MockTransport.class,
                CareSetting.class,
                TransportContract.class);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void publicApi_isWhatIsWrittenDown(Class<?> ofModule) throws IOException, URISyntaxException {
        Path location = Path.of(
                ofModule.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleReference module = ModuleFinder.of(location).findAll().iterator().next();
        Path written = Page.ROOT.resolve("docs/api").resolve(module.descriptor().name() + ".txt");
        String api = api(module, location);
        if (System.getProperty("api.write") != null) {
            Files.createDirectories(written.getParent());
            Files.writeString(written, api);
        }
        assertThat(api).isEqualTo(Files.readString(written));
    }

    private static String api(ModuleReference module, Path location) throws IOException {
        StringWriter out = new StringWriter();
        String[] arguments = Stream.concat(
                        Stream.of("-protected", "-cp", location.toString()), exportedClasses(module).stream())
                .toArray(String[]::new);
        int exit = ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(new PrintWriter(out), new PrintWriter(out), arguments);
        assertThat(exit).as(out.toString()).isZero();
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("Compiled from"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> exportedClasses(ModuleReference module) throws IOException {
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open()) {
            return reader.list()
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                    .filter(name -> !name.endsWith("package-info"))
                    .filter(PublicApiTest::isPublic)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPublic(String name) {
        try {
            Class<?> type = Class.forName(name, false, PublicApiTest.class.getClassLoader());
            for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
                int modifiers = outer.getModifiers();
                if (!Modifier.isPublic(modifiers) && !Modifier.isProtected(modifiers)) {
                    return false;
                }
            }
            return true;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
