package jp.shikaku.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.TerminalProfile.InsurerNumberPadding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalProfileTest {

    @Test
    void of_nothing_isTheStandardProfile() {
        TerminalProfile profile = TerminalProfile.of(Map.of());
        assertThat(profile).isEqualTo(TerminalProfile.standard());
        assertThat(profile.charset()).isEqualTo(WireCharset.UTF_8);
        assertThat(profile.requestFolder()).isEqualTo("req");
        assertThat(profile.answerFolder()).isEqualTo("res");
        assertThat(profile.faceFolder()).isEqualTo("face");
        assertThat(profile.temporaryFolder()).contains("tmp");
        assertThat(profile.insurerNumberPadding()).isEqualTo(InsurerNumberPadding.SPACES);
        assertThat(profile.answerStall()).isEqualTo(Duration.ofSeconds(10));
        assertThat(profile.maximumAnswerSize()).isEqualTo(4_194_304);
        assertThat(profile.retention()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void of_everyEntry_isRead() {
        TerminalProfile profile = TerminalProfile.of(Map.of(
                "charset", "shift_jis",
                "folder.request", "request",
                "folder.answer", "result",
                "folder.face", "card",
                "folder.temporary", "work",
                "insurer-number.padding", "zeros",
                "answer.stall", "PT3S",
                "answer.maximum-size", " 1000 ",
                "answer.retention", "PT0S"));
        assertThat(profile)
                .isEqualTo(TerminalProfile.builder()
                        .charset(WireCharset.SHIFT_JIS)
                        .requestFolder("request")
                        .answerFolder("result")
                        .faceFolder("card")
                        .temporaryFolder("work")
                        .insurerNumberPadding(InsurerNumberPadding.ZEROS)
                        .answerStall(Duration.ofSeconds(3))
                        .maximumAnswerSize(1000)
                        .retention(Duration.ZERO)
                        .build());
    }

    @Test
    void toBuilder_ofAnyProfile_holdsAllOfIt() {
        TerminalProfile profile = TerminalProfile.of(Map.ofEntries(
                Map.entry("charset", "shift_jis"),
                Map.entry("folder.request", "request"),
                Map.entry("folder.answer", "result"),
                Map.entry("folder.face", "card"),
                Map.entry("folder.temporary", ""),
                Map.entry("insurer-number.padding", "zeros"),
                Map.entry("answer.stall", "PT3S"),
                Map.entry("answer.maximum-size", "1000"),
                Map.entry("answer.retention", "PT0S"),
                Map.entry("pending.retention", "PT9H"),
                Map.entry("bulk.tries", "3"),
                Map.entry("exchange.OQSsihvq01", "OQSsihvq01")));
        assertThat(profile.toBuilder().build()).isEqualTo(profile);
        assertThat(TerminalProfile.class.getRecordComponents())
                .allSatisfy(component -> assertThat(component.getAccessor().invoke(profile))
                        .as("no component is left as it is in the standard profile, or a lost one would not show")
                        .isNotEqualTo(component.getAccessor().invoke(TerminalProfile.standard())));
    }

    @Test
    void of_emptyTemporaryFolder_isNone() {
        assertThat(TerminalProfile.of(Map.of("folder.temporary", "")).temporaryFolder())
                .isEqualTo(Optional.empty());
    }

    @Test
    void of_stallBeyondAllNanoseconds_isPossible() {
        assertThat(TerminalProfile.of(Map.of("answer.stall", "P200000D")).answerStall())
                .isEqualTo(Duration.ofDays(200_000));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    charset, EUC-JP
                    charset, ''
                    folder.request, ''
                    folder.request, ../req
                    folder.answer, a/b
                    folder.answer, C:\\res
                    folder.face, 顔
                    folder.temporary, .
                    insurer-number.padding, none
                    answer.stall, 10
                    answer.stall, PT0S
                    answer.stall, -PT1S
                    answer.stall, P999999999999999999D
                    answer.maximum-size, 0
                    answer.maximum-size, -1
                    answer.maximum-size, 4MiB
                    answer.maximum-size, 99999999999999999999
                    answer.retention, -PT1S
                    answer.retention, a day
                    folder.requests, req
                    Charset, UTF-8
                    '', ''
                    """)
    void of_unknownEntryOrWrongValue_isRefusedByName(String entry, String value) {
        SetupException refusal =
                catchThrowableOfType(SetupException.class, () -> TerminalProfile.of(Map.of(entry, value)));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.INVALID_PROFILE);
        assertThat(refusal.message(Locale.ENGLISH)).contains("entry " + entry + " of");
    }

    @ParameterizedTest
    @CsvSource({"SPACES, 138057, '  138057'", "ZEROS, 138057, 00138057", "SPACES, 06139463, 06139463"})
    void pad_number_hasEightCharacters(InsurerNumberPadding padding, String number, String padded) {
        assertThat(padding.pad(number)).isEqualTo(padded);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "utf-8, UTF_8", "Shift_JIS, SHIFT_JIS", "SHIFT_JIS, SHIFT_JIS"})
    void wireCharset_label_inAnyCase(String label, WireCharset charset) {
        assertThat(WireCharset.of(label)).contains(charset);
    }

    @Test
    void wireCharset_shiftJis_hasTheCharactersOfWindows() {
        assertThat(WireCharset.SHIFT_JIS.charset().newEncoder().canEncode("髙①～"))
                .isTrue();
        assertThat(WireCharset.SHIFT_JIS.charset().newEncoder().canEncode("𠮷")).isFalse();
    }
}
