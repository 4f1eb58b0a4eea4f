package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.audit.AuditAction;
import jp.shikaku.consent.audit.AuditEvent;
import jp.shikaku.consent.audit.AuditFile;
import jp.shikaku.consent.audit.AuditHead;
import jp.shikaku.consent.audit.AuditResult;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyCommandTest {

    private static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path log;
    private AuditHead head;

    @BeforeEach
    void write() throws IOException {
        log = folder.resolve("audit.log");
        Files.write(folder.resolve("audit.log.key"), KEY);
        Operator operator = new Operator("dr-kakuu", "医療情報閲覧者", LocalDateTime.of(2026, 3, 10, 8, 30), "診察室1");
        try (AuditFile file = AuditFile.open(log, KEY, Japan.clock())) {
            for (int i = 0; i < 3; i++) {
                file.write(new AuditEvent(
                        operator,
                        AuditAction.VIEWED,
                        Optional.empty(),
                        Set.of(ViewableInformation.PHARMACISTS),
                        "診察",
                        AuditResult.DONE,
                        Optional.empty()));
            }
            head = file.head();
        }
    }

    @Test
    void verify_untouchedLog_isPositive() {
        Run run = Run.of("audit", "verify", log.toString(), "--json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().strip()).isEqualTo("{\"entries\":3,\"intact\":true,\"head\":\"" + head + "\"}");
    }

    @Test
    void verify_alteredEntry_isNegativeAndNamesIt() throws IOException {
        Files.writeString(log, Files.readString(log).replaceFirst("VIEWED", "PURGED"));
        Run run = Run.of("audit", "verify", log.toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("entries").asLong()).isZero();
        assertThat(run.json().get("intact").asBoolean()).isFalse();
        assertThat(run.err()).contains("1", "SHK-9301");
    }

    @Test
    void verify_cutTail_isFoundWithTheHead() throws IOException {
        List<String> lines = Files.readAllLines(log);
        Files.writeString(log, lines.get(0) + "\n" + lines.get(1) + "\n");

        assertThat(Run.of("audit", "verify", log.toString(), "--json").exitCode())
                .isZero();
        Run run = Run.of("audit", "verify", log.toString(), "--head", head.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("entries").asLong()).isEqualTo(2);
        assertThat(run.err()).contains("3", "SHK-9302");
    }

    @Test
    void verify_cutInTheMiddleOfAnEntry_tellsTheRest() throws IOException {
        Files.writeString(log, Files.readString(log).stripTrailing());

        Run run = Run.of("audit", "verify", log.toString(), "--lang", "ja", "--json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("entries").asLong()).isEqualTo(2);
        assertThat(run.err()).contains("完結していない項目", "--head");
        assertThat(Run.of("audit", "verify", log.toString(), "--head", head.toString(), "--json")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void verify_withoutKey_isWrongUse() throws IOException {
        Files.delete(folder.resolve("audit.log.key"));
        assertThat(Run.of("audit", "verify", log.toString(), "--json").exitCode())
                .isEqualTo(2);
    }

    @Test
    void verify_noFile_isUnreadable() throws IOException {
        Files.delete(log);
        Run run = Run.of("audit", "verify", log.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-9304");
        assertThat(run.err()).contains(ConsentCode.AUDIT_UNAVAILABLE.next(Locale.JAPANESE));
    }
}
