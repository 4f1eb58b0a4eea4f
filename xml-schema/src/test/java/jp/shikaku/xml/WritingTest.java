package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.TerminalProfile.InsurerNumberPadding;
import jp.shikaku.core.qualification.CardCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out: the same bytes each time, and only characters that arrive. */
class WritingTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @Test
    void encode_request_isTheseBytes() {
        byte[] document = Documents.encode(check("架空１２").build(), Documents.UTF_8);

        assertThat(new String(document, StandardCharsets.UTF_8)).isEqualTo(expected("UTF-8", "架空１２"));
    }

    @Test
    void encode_requestForShiftJis_isTheseBytesUnderThatLabel() {
        byte[] document = Documents.encode(check("髙﨑①").build(), Documents.SHIFT_JIS);

        assertThat(new String(document, WINDOWS_31J)).isEqualTo(expected("Shift_JIS", "髙﨑①"));
        assertThat(HexFormat.of().withUpperCase().formatHex(document)).contains("FBFC" + "FAB1" + "8740");
    }

    private static String expected(String label, String symbol) {
        return "<?xml version=\"1.0\" encoding=\"" + label + "\" standalone=\"no\"?><XmlMsg><MessageHeader>"
                + "<QualificationConfirmationDate>20261121</QualificationConfirmationDate>"
                + "<MedicalInstitutionCode>9910000018</MedicalInstitutionCode>"
                + "</MessageHeader><MessageBody><QualificationConfirmSearchInfo>"
                + "<InsurerNumber>  990010</InsurerNumber>"
                + "<InsuredCardSymbol>" + symbol + "</InsuredCardSymbol>"
                + "<InsuredIdentificationNumber>3456</InsuredIdentificationNumber>"
                + "<InsuredBranchNumber>01</InsuredBranchNumber>"
                + "<Birthdate>19680115</Birthdate>"
                + "<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>"
                + "</QualificationConfirmSearchInfo></MessageBody></XmlMsg>";
    }

    @Test
    void encode_profileWithZeros_fillsTheInsurerNumberWithZeros() {
        TerminalProfile zeros = TerminalProfile.builder()
                .insurerNumberPadding(InsurerNumberPadding.ZEROS)
                .build();

        assertThat(new String(Documents.encode(check("1").build(), zeros), StandardCharsets.UTF_8))
                .contains("<InsurerNumber>00990010</InsurerNumber>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "髙", "～", "〜", "葛\uDB40\uDD00", "<&>", "]]>", "'\"", "¥", "é", "\uE000", "a\tb"})
    void encode_utf8_writesEveryCharacterItselfOrEscaped(String symbol) {
        assertThat(symbolReadAgain(symbol, Documents.UTF_8)).isEqualTo(symbol);
    }

    @ParameterizedTest
    @CsvSource({
        "髙, 髙",
        "﨑, 﨑",
        "①Ⅱ, ①Ⅱ",
        "～, ～",
        "∥－―, ∥－―",
        "ｶﾞ, ｶﾞ",
        "\uE000, \uE000",
        // Twins in the other form of Shift_JIS.
        "〜, ～",
        "−, －",
        "‖, ∥",
        "—, ―",
        "¢£¬, ￠￡￢",
    })
    void encode_shiftJis_writesWhatItHasAndFoldsTwins(String symbol, String arrives) {
        assertThat(symbolReadAgain(symbol, Documents.SHIFT_JIS)).isEqualTo(arrives);
    }

    /** The last ones the JDK's encoder replaces silently. */
    @ParameterizedTest
    @CsvSource({
        "𠮷, U+20BB7",
        "\uDB40\uDD00, U+E0100",
        "é, U+00E9",
        "😀, U+1F600",
        "葛󠄀, U+E0100",
        "¥, U+00A5",
        "«, U+00AB",
        "»,U+00BB",
        "µ, U+00B5",
        "·, U+00B7",
        "¸, U+00B8",
        "¯, U+00AF",
        "‾, U+203E",
        "ゔ, U+3094",
    })
    void encode_shiftJisHasNoSuchCharacter_isRefusedWithCharacterCodePointAndField(String symbol, String codePoint) {
        CardCheck check = check("架" + symbol).build();

        assertThatThrownBy(() -> Documents.encode(check, Documents.SHIFT_JIS))
                .isInstanceOfSatisfying(InvalidRequestException.class, refusal -> {
                    Violation violation = refusal.violations().get(0);
                    assertThat(violation.code()).isEqualTo(DiagnosticCode.CHARACTER_NOT_ENCODABLE);
                    assertThat(violation.field()).isEqualTo("InsuredCardSymbol");
                    assertThat(violation.details()).contains(codePoint, "Shift_JIS");
                    assertThat(refusal.message(Locale.JAPANESE)).contains(codePoint, "Shift_JIS");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u000B", "\u001F", "\r", "\u007F", "\u0085", "\uFFFD", "\uFFFE", "\uFFFF", "\uD842", "\uDFB7"
            })
    void encode_characterThatXmlCannotCarry_isRefused(String character) {
        CardCheck check = check("架" + character).build();

        for (TerminalProfile profile : List.of(Documents.UTF_8, Documents.SHIFT_JIS)) {
            assertThatThrownBy(() -> Documents.encode(check, profile))
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            refusal -> assertThat(refusal.violations())
                                    .containsExactly(Violation.of(
                                            DiagnosticCode.CHARACTER_NOT_ALLOWED,
                                            "InsuredCardSymbol",
                                            String.format("U+%04X", (int) character.charAt(0)))));
        }
    }

    @Test
    void encode_severalUnwritableCharacters_areAllNamed() {
        CardCheck check = check("𠮷é𠮷").number("ü").build();

        assertThatThrownBy(() -> Documents.encode(check, Documents.SHIFT_JIS))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly(
                                        "InsuredCardSymbol", "InsuredCardSymbol", "InsuredIdentificationNumber"));
    }

    /** Every assigned character of the Windows form of Shift_JIS, and no other, comes back as it was. */
    @Test
    void encode_everyCharacterOfShiftJis_comesBack() {
        List<String> characters = charactersOfWindows31J();

        assertThat(characters).hasSizeGreaterThan(9_000);
        for (int from = 0; from < characters.size(); from += 20) {
            String symbol = String.join("", characters.subList(from, Math.min(from + 20, characters.size())));
            assertThat(symbolReadAgain(symbol, Documents.SHIFT_JIS)).isEqualTo(symbol);
        }
    }

    private static List<String> charactersOfWindows31J() {
        return IntStream.rangeClosed(' ' + 1, 0xFFFF)
                .filter(c ->
                        !Character.isSurrogate((char) c) && !Character.isWhitespace(c) && !Character.isISOControl(c))
                .mapToObj(Character::toString)
                .filter(text -> new String(text.getBytes(WINDOWS_31J), WINDOWS_31J).equals(text))
                .toList();
    }

    private static String symbolReadAgain(String symbol, TerminalProfile profile) {
        byte[] document = Documents.encode(check(symbol).build(), profile);
        assertThat(new String(document, profile.charset().charset())).doesNotContain("&#");
        CardCheck read =
                (CardCheck) Documents.decode(CardCheck.MESSAGE_ID, document).message();
        return read.searchKey().insuredCardSymbol().orElseThrow().value();
    }

    private static Check check(String symbol) {
        return new Check(CardCheck.builder()
                .insurerNumber("990010")
                .symbol(symbol)
                .number("3456")
                .branch("01")
                .birthdate(LocalDate.of(1968, 1, 15))
                .limitConsent(LimitCertificateConsent.CONSENTED));
    }

    /** A check with the header that a client fills in. */
    private record Check(CardCheck.Builder builder) {

        Check number(String number) {
            builder.number(number);
            return this;
        }

        CardCheck build() {
            return builder.build()
                    .withHeader(RequestHeader.builder()
                            .medicalInstitutionCode(MedicalInstitutionCode.of("9910000018"))
                            .qualificationConfirmationDate(LocalDate.of(2026, 11, 21))
                            .build());
        }
    }
}
