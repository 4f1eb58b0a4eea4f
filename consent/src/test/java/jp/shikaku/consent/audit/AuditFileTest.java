package jp.shikaku.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.ConsentException;
import jp.shikaku.core.qualification.ViewableInformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {

    private static final int ENTRIES = 20;
    private static final byte[] OTHER_KEY = "another key, 16+".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Path log;
    private final AuditVerifier verifier = new AuditVerifier(Audits.KEY);

    @BeforeEach
    void name() {
        log = folder.resolve("audit.log");
    }

    @Test
    void write_thenVerify_isIntactWithItsHead() {
        AuditHead head = write(ENTRIES);
        assertThat(verifier.verify(log)).isEqualTo(new AuditVerdict.Intact(head, 0));
        assertThat(verifier.verify(log, head)).isEqualTo(new AuditVerdict.Intact(head, 0));
        assertThat(head.entries()).isEqualTo(ENTRIES);
    }

    @Test
    void open_again_goesOnInTheSameChain() {
        AuditHead before = write(ENTRIES);
        AuditHead after = write(ENTRIES);
        assertThat(after.entries()).isEqualTo(2 * ENTRIES);
        assertThat(verifier.verify(log, before)).isEqualTo(new AuditVerdict.Intact(after, 0));
    }

    @Test
    void open_whileItIsOpen_isRefused() {
        try (AuditFile open = AuditFile.open(log, Audits.KEY, Audits.CLOCK)) {
            open.write(Audits.event(1));
            verifier.verify(log);
            assertThatExceptionOfType(ConsentException.class)
                    .isThrownBy(() -> AuditFile.open(log, Audits.KEY, Audits.CLOCK))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ConsentCode.AUDIT_IN_USE));
        }
    }

    @Test
    void open_afterAnUnfinishedLine_cutsItOffAndGoesOn() throws IOException {
        write(ENTRIES);
        Files.writeString(log, "21\t2026", StandardOpenOption.APPEND);
        assertThat(((AuditVerdict.Intact) verifier.verify(log)).unfinished()).isEqualTo(7);
        AuditHead head = write(1);
        assertThat(verifier.verify(log, head)).isEqualTo(new AuditVerdict.Intact(head, 0));
        assertThat(head.entries()).isEqualTo(ENTRIES + 1);
    }

    @Test
    void open_somethingElse_isRefused() throws IOException {
        Files.writeString(log, "no audit log\n");
        assertThatExceptionOfType(ConsentException.class)
                .isThrownBy(() -> AuditFile.open(log, Audits.KEY, Audits.CLOCK))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ConsentCode.AUDIT_ENTRY_ALTERED));
        Files.writeString(log, "");
        write(1);
    }

    @Test
    void log_namesThePatientByReference() throws IOException {
        write(1);
        assertThat(Files.readString(log))
                .contains("\t" + "%064x".formatted(0) + "\t", "dr-kakuu", "VIEWED", "PHARMACISTS");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, ENTRIES})
    void open_withAnotherKey_isRefusedAndChangesNothing(int entries) throws IOException {
        AuditHead head = write(entries);
        byte[] before = Files.readAllBytes(log);
        assertThatExceptionOfType(ConsentException.class)
                .isThrownBy(() -> AuditFile.open(log, OTHER_KEY, Audits.CLOCK))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ConsentCode.AUDIT_KEY_DIFFERS));
        assertThat(Files.readAllBytes(log)).isEqualTo(before);
        write(1);
        assertThat(verifier.verify(log, head).head().entries()).isEqualTo(entries + 1L);
    }

    @Test
    void open_firstEntriesRemoved_isRefused() throws IOException {
        write(2);
        Files.writeString(log, Files.readAllLines(log).get(1) + "\n");
        assertThatExceptionOfType(ConsentException.class)
                .isThrownBy(() -> AuditFile.open(log, Audits.KEY, Audits.CLOCK))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ConsentCode.AUDIT_KEY_DIFFERS));
    }

    /** No hash covers what is left of the entry; without a head it looks like a crash, and it is told. */
    @Test
    void verify_cutInTheMiddleOfAnEntry_tellsWhatIsLeftOfIt() throws IOException {
        write(2);
        byte[] two = Files.readAllBytes(log);
        AuditHead three = write(1);
        byte[] original = Files.readAllBytes(log);
        for (int length = two.length; length < original.length; length++) {
            Files.write(log, Arrays.copyOf(original, length));
            AuditVerdict.Intact verdict = (AuditVerdict.Intact) verifier.verify(log);
            assertThat(verdict.head().entries()).isEqualTo(2);
            assertThat(verdict.unfinished()).isEqualTo(length - two.length);
        }
        Files.write(log, original);
        Files.writeString(log, "garbage", StandardOpenOption.APPEND);
        assertThat(verifier.verify(log, three)).isEqualTo(new AuditVerdict.Intact(three, 7));
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                tampered("an entry deleted", lines -> without(lines, 7), 8, ConsentCode.AUDIT_ENTRY_ALTERED),
                tampered("the first deleted", lines -> without(lines, 0), 1, ConsentCode.AUDIT_ENTRY_ALTERED),
                tampered(
                        "an entry inserted twice",
                        lines -> with(lines, 7, lines.get(6)),
                        8,
                        ConsentCode.AUDIT_ENTRY_ALTERED),
                tampered("a line inserted", lines -> with(lines, 3, "4\tforged"), 4, ConsentCode.AUDIT_ENTRY_ALTERED),
                tampered("two swapped", AuditFileTest::swapped, 5, ConsentCode.AUDIT_ENTRY_ALTERED),
                tampered(
                        "the tail cut",
                        lines -> lines.subList(0, ENTRIES - 3),
                        ENTRIES - 2,
                        ConsentCode.AUDIT_TAIL_CUT),
                tampered("the last cut", lines -> lines.subList(0, ENTRIES - 1), ENTRIES, ConsentCode.AUDIT_TAIL_CUT),
                tampered("everything deleted", lines -> List.of(), 1, ConsentCode.AUDIT_TAIL_CUT));
    }

    private static Arguments tampered(String what, UnaryOperator<List<String>> change, long entry, ConsentCode reason) {
        return Arguments.of(what, change, entry, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void verify_tampered_namesTheFirstBadEntry(
            String what, UnaryOperator<List<String>> change, long entry, ConsentCode reason) throws IOException {
        AuditHead anchor = write(ENTRIES);
        List<String> lines = change.apply(new ArrayList<>(Files.readAllLines(log)));
        Files.writeString(log, lines.stream().map(line -> line + "\n").reduce("", String::concat));
        AuditVerdict.Broken broken = (AuditVerdict.Broken) verifier.verify(log, anchor);
        assertThat(broken.entry()).isEqualTo(entry);
        assertThat(broken.reason()).isEqualTo(reason);
        assertThat(broken.head().entries()).isEqualTo(entry - 1);
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static List<String> with(List<String> lines, int index, String line) {
        lines.add(index, line);
        return lines;
    }

    private static List<String> swapped(List<String> lines) {
        Collections.swap(lines, 4, 5);
        return lines;
    }

    /** Every byte of a small log, one bit of each. */
    @Test
    void verify_anyByteChangedByOneBit_isDetected() throws IOException {
        AuditHead anchor = write(2);
        byte[] original = Files.readAllBytes(log);
        for (int i = 0; i < original.length; i++) {
            byte[] flipped = original.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Files.write(log, flipped);
            assertThat(verifier.verify(log, anchor)).as("byte " + i).isInstanceOf(AuditVerdict.Broken.class);
        }
    }

    /** Cut anywhere, also in the middle of an entry. */
    @Test
    void verify_cutAtAnyByte_isDetectedWithTheAnchoredHead() throws IOException {
        AuditHead anchor = write(2);
        byte[] original = Files.readAllBytes(log);
        for (int length = 0; length < original.length; length++) {
            Files.write(log, Arrays.copyOf(original, length));
            AuditVerdict.Broken broken = (AuditVerdict.Broken) verifier.verify(log, anchor);
            assertThat(broken.reason()).isEqualTo(ConsentCode.AUDIT_TAIL_CUT);
        }
    }

    /** By somebody who has the key: only the head that was kept elsewhere tells. */
    @Test
    void verify_rewrittenFromTheStartWithTheKey_isDetectedByTheAnchoredHeadOnly() throws IOException {
        AuditHead anchor = write(ENTRIES);
        Files.delete(log);
        try (AuditFile forged = AuditFile.open(log, Audits.KEY, Clock.offset(Audits.CLOCK, Duration.ofHours(1)))) {
            IntStream.range(0, ENTRIES).forEach(i -> forged.write(Audits.event(i)));
        }
        assertThat(verifier.verify(log)).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(((AuditVerdict.Broken) verifier.verify(log, anchor)).reason())
                .isEqualTo(ConsentCode.AUDIT_HEAD_DIFFERS);
    }

    @Test
    void verify_rewrittenWithoutTheKey_isDetectedAtTheFirstEntry() {
        try (AuditFile forged = AuditFile.open(log, OTHER_KEY, Audits.CLOCK)) {
            forged.write(Audits.event(1));
        }
        assertThat(((AuditVerdict.Broken) verifier.verify(log)).entry()).isOne();
    }

    @Test
    void verify_noFile_isAFailureAndNoVerdict() {
        assertThatExceptionOfType(ConsentException.class)
                .isThrownBy(() -> verifier.verify(log))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ConsentCode.AUDIT_UNAVAILABLE));
    }

    @Test
    void key_short_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditVerifier(new byte[15]));
    }

    @Test
    void head_isPrintedAndReadBack() {
        AuditHead head = write(2);
        assertThat(AuditHead.parse(head.toString())).isEqualTo(head);
        assertThatIllegalArgumentException().isThrownBy(() -> AuditHead.parse("2"));
    }

    @Test
    void export_byDayAndKind_isCsvOfThoseEntries() throws IOException {
        write(4);
        StringBuilder csv = new StringBuilder();
        new AuditExport(verifier).write(log, LocalDate.of(2026, 3, 10), Set.of(ViewableInformation.PHARMACISTS), csv);
        assertThat(csv.toString())
                .startsWith("number,date,time,account,role,loggedInAt,terminal,action,patient,information,result,"
                        + "exchangeId,reason\r\n1,2026-03-10,09:15:00,dr-kakuu,医療情報閲覧者,")
                .contains("\"診察\t\"\"内服\\確認\"\",\n0\"\r\n3,2026-03-10,09:15:00,")
                .doesNotContain("OPERATION");
    }

    @Test
    void export_anotherDay_isEmptyAndWithoutKindsIsAll() throws IOException {
        write(4);
        StringBuilder none = new StringBuilder();
        new AuditExport(verifier).write(log, LocalDate.of(2026, 3, 11), Set.of(), none);
        assertThat(none.toString().lines()).hasSize(1);
        StringBuilder all = new StringBuilder();
        new AuditExport(verifier).write(log, LocalDate.of(2026, 3, 10), Set.of(), all);
        assertThat(all.toString().split("\r\n")).hasSize(5);
    }

    @Test
    void export_tamperedLog_isRefused() throws IOException {
        write(2);
        Files.writeString(log, "3\tforged\n", StandardOpenOption.APPEND);
        StringBuilder csv = new StringBuilder();
        assertThatExceptionOfType(ConsentException.class)
                .isThrownBy(() -> new AuditExport(verifier).write(log, LocalDate.of(2026, 3, 10), Set.of(), csv));
        assertThat(csv).isEmpty();
    }

    private AuditHead write(int entries) {
        try (AuditFile file = AuditFile.open(log, Audits.KEY, Audits.CLOCK)) {
            IntStream.range(0, entries).forEach(i -> file.write(Audits.event(i)));
            return file.head();
        }
    }
}
