package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shikaku.core.testing.CoreClasses;
import org.junit.jupiter.api.Test;

/** What the module promises to those who require it. */
class ModuleTest {

    private final ModuleDescriptor module = EligibilityClient.class.getModule().getDescriptor();

    @Test
    void module_knowsNobodyButTheValidationApi() {
        assertThat(module.name()).isEqualTo("jp.shikaku.core");
        assertThat(module.requires().stream().map(ModuleTest::line))
                .containsExactlyInAnyOrder(
                        "java.base", "transitive jakarta.validation", "static transitive org.jspecify");
    }

    @Test
    void module_exportsEveryPackageButInternalOnes() {
        Set<String> exported =
                module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
        Set<String> packages =
                CoreClasses.all().stream().map(Class::getPackageName).collect(Collectors.toSet());
        packages.removeIf(name -> name.contains(".internal"));
        assertThat(exported).isEqualTo(packages).noneMatch(name -> name.contains("internal"));
        assertThat(module.exports()).noneMatch(ModuleDescriptor.Exports::isQualified);
    }

    @Test
    void module_isOpenToTheValidationEngineOnly() {
        assertThat(module.isOpen()).isFalse();
        assertThat(module.opens())
                .allSatisfy(opens -> assertThat(opens.targets()).containsExactly("org.hibernate.validator"));
        assertThat(module.uses()).containsExactly("jp.shikaku.core.port.MessageCodec");
        assertThat(module.provides()).isEmpty();
    }

    private static String line(Requires requires) {
        return (requires.modifiers().contains(Requires.Modifier.STATIC) ? "static " : "")
                + (requires.modifiers().contains(Requires.Modifier.TRANSITIVE) ? "transitive " : "")
                + requires.name();
    }
}
