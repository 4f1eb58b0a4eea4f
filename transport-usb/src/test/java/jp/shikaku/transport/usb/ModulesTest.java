package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ResolvedModule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the stick brings with it at run time. */
class ModulesTest {

    @Test
    void modules_thatAreRead_areNamedByThemselves() {
        Set<ResolvedModule> read = new LinkedHashSet<>();
        Deque<ResolvedModule> open =
                new ArrayDeque<>(ModuleLayer.boot().configuration().findModule("jp.shikaku.transport.usb").stream()
                        .toList());
        while (!open.isEmpty()) {
            ResolvedModule next = open.remove();
            if (read.add(next)) {
                open.addAll(next.reads());
            }
        }

        assertThat(read).extracting(ResolvedModule::name).contains("jp.shikaku.core", "jp.shikaku.files");
        assertThat(read).noneMatch(module -> module.reference().descriptor().isAutomatic());
    }
}
