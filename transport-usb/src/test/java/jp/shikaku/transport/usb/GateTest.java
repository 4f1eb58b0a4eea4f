package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes by name and by content. */
class GateTest {

    private static final int LIMIT = 100_000;
    private static final String NAME = "OQSmuquc02res_202611210001.";

    private final Gate gate = new Gate(MalwareScanner.NONE, LIMIT);

    private static Payload text(String content) {
        return Payload.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Payload zip(String entry, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Payload.of(bytes.toByteArray());
    }

    private void assertRefused(String name, Payload content, DiagnosticCode code) {
        assertThatThrownBy(() -> gate.check(name, content))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.code())
                                .isEqualTo(code));
    }

    @Test
    void check_eachKindAsItsNameSays_passes() {
        assertThatCode(() -> {
                    gate.check(NAME + "xml", text("<?xml version=\"1.0\"?><A>x</A>\n"));
                    gate.check(NAME + "pdf", text("%PDF-1.7 ... %%EOF\n"));
                    gate.check(NAME + "zip", zip("OQSmuquc02res_202611210001.xml", 10));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../" + NAME + "xml",
                "..\\" + NAME + "xml",
                NAME + "exe",
                NAME + "xml.exe",
                NAME + "err",
                NAME + "lnk",
                "autorun.inf",
                "C:\\x.xml",
                "CON.xml",
                NAME + "xml ",
                NAME + "xml.",
                ""
            })
    void check_otherNames_refused(String name) {
        assertRefused(name, text("<A></A>"), DiagnosticCode.FILE_KIND_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "../a.xml", "/etc/passwd", "a/b.xml", "C:\\a.xml", "a.xml.exe", ".xml"})
    void check_zipHoldsWhatMayNotPass_refused(String entry) {
        assertRefused(NAME + "zip", zip(entry, 10), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    @Test
    void check_zipThatGrows_refused() {
        assertRefused(NAME + "zip", zip("a.xml", 50_000_000), DiagnosticCode.FILE_CONTENT_NOT_ALLOWED);
    }

    @Test
    void check_oneByteBelowAndAboveTheLimit_passesAndIsRefused() {
        String most = "<A>" + "x".repeat(LIMIT - 7) + "</A>";
        assertThatCode(() -> gate.check(NAME + "xml", text(most))).doesNotThrowAnyException();
        assertRefused(NAME + "xml", text(most + " "), DiagnosticCode.FILE_TOO_LARGE);
    }
}
