package jp.shikaku.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @Nested
    class CanonicalForm {

        @ParameterizedTest
        @ValueSource(strings = {"138057", "  138057", "138057  ", "00138057", "１３８０５７", "　　138057", "００１３８０５７"})
        void insurerNumber_sixDigitsWrittenInAnyWay_isTheSame(String written) {
            assertThat(InsurerNumber.of(written)).isEqualTo(InsurerNumber.of("138057"));
            assertThat(InsurerNumber.of(written).value()).isEqualTo("138057");
        }

        @ParameterizedTest
        @ValueSource(strings = {"06139463", " 06139463 ", "０６１３９４６３", "0６1３9４6３"})
        void insurerNumber_eightDigitsWrittenInAnyWay_isTheSame(String written) {
            assertThat(InsurerNumber.of(written)).isEqualTo(InsurerNumber.of("06139463"));
            assertThat(InsurerNumber.of(written).value()).isEqualTo("06139463");
        }

        @Test
        void insurerNumber_eightDigitsWithASingleLeadingZero_keepIt() {
            assertThat(InsurerNumber.of("01130012").value()).isEqualTo("01130012");
        }

        @ParameterizedTest
        @CsvSource({"138057, 13", "06139463, 13", "02199990, 19", "06990014, 99"})
        void insurerNumber_prefecture_comesBeforeTheInsurer(String number, String prefecture) {
            assertThat(InsurerNumber.of(number).prefecture()).isEqualTo(prefecture);
        }

        @Test
        void otherNumbers_fullWidth_areHalfWidth() {
            assertThat(MedicalInstitutionCode.of("９９１０００００１８ ").value()).isEqualTo("9910000018");
            assertThat(PublicExpenseNumber.of("１０１３１１４２").value()).isEqualTo("10131142");
            assertThat(BeneficiaryNumber.of("１２３４５６６").value()).isEqualTo("1234566");
            assertThat(InsuredBranchNumber.of("０１").value()).isEqualTo("01");
        }

        @Test
        void prefectures_comeFirstOrAfterTheLaw() {
            assertThat(MedicalInstitutionCode.of("9910000018").prefecture()).isEqualTo("99");
            assertThat(PublicExpenseNumber.of("54016027").prefecture()).isEqualTo("01");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1000001",
                    "100-0001",
                    "１００－０００１",
                    "100ー0001",
                    "100‐0001",
                    "100−0001",
                    " 100-0001 ",
                    "〒100-0001",
                    "〒１０００００１"
                })
        void postNumber_writtenInAnyWay_isTheSame(String written) {
            assertThat(PostNumber.of(written).value()).isEqualTo("1000001");
            assertThat(PostNumber.of(written).hyphenated()).isEqualTo("100-0001");
        }

        @ParameterizedTest
        @CsvSource({"000, 0", "010, 10", "030, 30", "100, 100"})
        void contributionRatio_threeDigits_isAPercentage(String digits, int percent) {
            assertThat(ContributionRatio.of(digits).percent()).isEqualTo(percent);
            assertThat(new ContributionRatio(percent).digits()).isEqualTo(digits);
        }
    }

    @Nested
    class Refusal {

        static Stream<Arguments> refused() {
            return Stream.of(
                    refused(
                            InsurerNumber::of,
                            DiagnosticCode.INVALID_INSURER_NUMBER,
                            "InsurerNumber",
                            List.of(
                                    "",
                                    " ",
                                    "12345",
                                    "1234567",
                                    "123456789",
                                    "0013805",
                                    "000138057",
                                    "12345a",
                                    "-138057",
                                    "13 8057",
                                    "1380.7",
                                    "一三八〇五七")),
                    refused(
                            MedicalInstitutionCode::of,
                            DiagnosticCode.INVALID_INSTITUTION_CODE,
                            "MedicalInstitutionCode",
                            List.of("", "0000018", "991000001", "99100000180", "99１000001x")),
                    refused(
                            PublicExpenseNumber::of,
                            DiagnosticCode.INVALID_PAYER_NUMBER,
                            "PublicExpenseNumber",
                            List.of("", "1013114", "101311420", "1013114x")),
                    refused(
                            BeneficiaryNumber::of,
                            DiagnosticCode.INVALID_BENEFICIARY_NUMBER,
                            "BeneficiaryNumber",
                            List.of("", "123456", "12345660", "123456x")),
                    refused(
                            InsuredBranchNumber::of,
                            DiagnosticCode.INVALID_BRANCH_NUMBER,
                            "InsuredBranchNumber",
                            List.of("", "1", "001", "0x")),
                    refused(
                            InsuredCardSymbol::of,
                            DiagnosticCode.INVALID_CARD_SYMBOL,
                            "InsuredCardSymbol",
                            List.of("", "　", "あ".repeat(21))),
                    refused(
                            InsuredIdentificationNumber::of,
                            DiagnosticCode.INVALID_CARD_NUMBER,
                            "InsuredIdentificationNumber",
                            List.of("", " ", "1".repeat(21))),
                    refused(
                            ReferenceNumber::of,
                            DiagnosticCode.INVALID_REFERENCE_NUMBER,
                            "ReferenceNumber",
                            List.of("", " ", "1".repeat(51))),
                    refused(
                            ArbitraryFileIdentifier::of,
                            DiagnosticCode.INVALID_FILE_IDENTIFIER,
                            "ArbitraryFileIdentifier",
                            List.of("", " ", "1".repeat(51))),
                    refused(
                            ArbitraryIdentifier::of,
                            DiagnosticCode.INVALID_ARBITRARY_IDENTIFIER,
                            "ArbitraryIdentifier",
                            List.of("", " ", "1".repeat(51))),
                    refused(
                            PostNumber::of,
                            DiagnosticCode.INVALID_POST_NUMBER,
                            "PostNumber",
                            List.of(
                                    "",
                                    "100000",
                                    "10000010",
                                    "1000-001",
                                    "100--0001",
                                    "10o-0001",
                                    "①00-0001",
                                    "100²001",
                                    "〒〒100-0001")),
                    refused(
                            ContributionRatio::of,
                            DiagnosticCode.INVALID_CONTRIBUTION_RATIO,
                            "InsuredPartialContributionRatio",
                            List.of("", "3", "30", "101", "999", "-10", "+30", "0030")));
        }

        private static Arguments refused(
                Function<String, ?> factory, DiagnosticCode code, String field, List<String> texts) {
            return Arguments.of(factory, code, field, texts);
        }

        @ParameterizedTest
        @MethodSource("refused")
        void of_wrongLengthOrCharacters_isRefusedWithCodeAndField(
                Function<String, ?> factory, DiagnosticCode code, String field, List<String> texts) {
            assertThat(texts).allSatisfy(text -> {
                InvalidRequestException refusal =
                        catchThrowableOfType(InvalidRequestException.class, () -> factory.apply(text));
                assertThat(refusal).as("refused: '%s'", text).isNotNull();
                assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(code);
                    assertThat(violation.field()).isEqualTo(field);
                });
            });
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
        void contributionRatio_outOfRange_isRefused(int percent) {
            assertThat(catchThrowableOfType(InvalidRequestException.class, () -> new ContributionRatio(percent))
                            .violations())
                    .extracting(violation -> violation.code())
                    .containsExactly(DiagnosticCode.INVALID_CONTRIBUTION_RATIO);
        }
    }

    @Nested
    class Lengths {

        @Test
        void texts_ofTheGreatestLength_areTakenAsTheyAre() {
            String twenty = "𠮷".repeat(20);
            String fifty = "𠮷".repeat(50);
            assertThat(InsuredCardSymbol.of(twenty).value()).isEqualTo(twenty);
            assertThat(InsuredIdentificationNumber.of(twenty).value()).isEqualTo(twenty);
            assertThat(ReferenceNumber.of(fifty).value()).isEqualTo(fifty);
            assertThat(ArbitraryFileIdentifier.of(fifty).value()).isEqualTo(fifty);
            assertThat(ArbitraryIdentifier.of(fifty).value()).isEqualTo(fifty);
        }

        @ParameterizedTest
        @ValueSource(strings = {"１２－３４", " 公立・ｼﾎﾝ ", "共済１"})
        void texts_keepWidthAndSpaces(String text) {
            assertThat(InsuredCardSymbol.of(text).value()).isEqualTo(text);
            assertThat(InsuredIdentificationNumber.of(text).value()).isEqualTo(text);
        }
    }

    @Nested
    class Comparison {

        @ParameterizedTest
        @CsvSource({
            "12-34, １２－３４",
            "12-34, 12−34",
            "12-34, 12‐34",
            "12-34, 12ー34",
            "12-34, 12ｰ34",
            "12-34, 12‑34",
            "12-34, 12–34",
            "1234, １２　３４",
            "共済1, 共済１",
            "カイシャ, ｶｲｼｬ",
            "ガ, ｶﾞ",
            "ガ, カ゛",
            "AB, ＡＢ"
        })
        void matches_symbolWrittenAnotherWay(String one, String other) {
            assertThat(InsuredCardSymbol.of(one).matches(InsuredCardSymbol.of(other)))
                    .isTrue();
            assertThat(InsuredIdentificationNumber.of(one).matches(InsuredIdentificationNumber.of(other)))
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource({"12-34, 1234", "12, 13", "公立, 公設", "ab, AB"})
        void matches_anotherSymbol_isFalse(String one, String other) {
            assertThat(InsuredCardSymbol.of(one).matches(InsuredCardSymbol.of(other)))
                    .isFalse();
        }

        @ParameterizedTest
        @CsvSource({"3456, 0003456, true", "3456, ０００３４５６, true", "0, 000, true", "3456, 34560, false"})
        void matches_leadingZerosOfANumber_doNotCount(String one, String other, boolean same) {
            assertThat(InsuredIdentificationNumber.of(one).matches(InsuredIdentificationNumber.of(other)))
                    .isEqualTo(same);
        }

        @Test
        void matches_leadingZerosOfASymbol_count() {
            assertThat(InsuredCardSymbol.of("012").matches(InsuredCardSymbol.of("12")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"〜, ～", "−, －", "‖, ∥", "—, ―", "¢, ￠", "£, ￡", "¬, ￢"})
    void comparable_twinsThatShiftJisFolds_areTheSame(String standard, String windows) {
        assertThat(InsuredCardSymbol.of("a" + standard).comparable())
                .isEqualTo(InsuredCardSymbol.of("a" + windows).comparable());
        assertThat(ArbitraryFileIdentifier.of("a" + standard).comparable())
                .isEqualTo(ArbitraryFileIdentifier.of("a" + windows).comparable());
        assertThat(ArbitraryIdentifier.of("a" + standard).comparable())
                .isEqualTo(ArbitraryIdentifier.of("a" + windows).comparable());
    }
}
