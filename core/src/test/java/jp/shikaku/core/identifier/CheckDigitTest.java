package jp.shikaku.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check digit on published and invented numbers of all four kinds. */
class CheckDigitTest {

    private static final String NUMBERS = """
            insurer, 33120015
            insurer, 06139463
            insurer, 01130012
            insurer, 39131156
            insurer, 01320027
            insurer, 138057
            insurer, 067413
            insurer, 02199990
            insurer, 06990014
            payer, 10131142
            payer, 54016027
            beneficiary, 1234566
            institution, 0110113719
            institution, 9918000010
            institution, 9910000018
            """;

    @ParameterizedTest
    @CsvSource(textBlock = NUMBERS)
    void hasValidCheckDigit_rightNumber_isTrue(String kind, String number) {
        assertThat(number(kind, number).hasValidCheckDigit()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    institution, 1234567890
                    insurer, 138058
                    insurer, 02199991
                    payer, 12131113
                    """)
    void hasValidCheckDigit_wrongNumber_isFalse(String kind, String number) {
        assertThat(number(kind, number).hasValidCheckDigit()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = NUMBERS)
    void hasValidCheckDigit_anySingleDigitChanged_isFalse(String kind, String number) {
        List<String> changed = singleDigitChanges(number);
        assertThat(changed).hasSize(number.length() * 9);
        assertThat(changed).noneMatch(wrong -> number(kind, wrong).hasValidCheckDigit());
    }

    @ParameterizedTest
    @CsvSource(textBlock = NUMBERS)
    void hasValidCheckDigit_neighboursSwapped_isFalseUnlessTheyAreZeroAndNine(String kind, String number) {
        for (int i = 0; i + 1 < number.length(); i++) {
            char left = number.charAt(i);
            char right = number.charAt(i + 1);
            String swapped = number.substring(0, i) + right + left + number.substring(i + 2);
            boolean undetected = left == right || left + right == '0' + '9' && Math.abs(left - right) == 9;
            assertThat(number(kind, swapped).hasValidCheckDigit())
                    .as("%s and %s swapped", left, right)
                    .isEqualTo(undetected);
        }
    }

    @Test
    void hasValidCheckDigit_zeroAndNineSwapped_isNotDetected() {
        assertThat(MedicalInstitutionCode.of("0910000017").hasValidCheckDigit()).isTrue();
        assertThat(MedicalInstitutionCode.of("9010000017").hasValidCheckDigit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"138057", "067413", "138058", "067414"})
    void matches_leadingZeros_changeNothing(String number) {
        assertThat(CheckDigit.matches("00" + number)).isEqualTo(CheckDigit.matches(number));
    }

    @Test
    void hasValidCheckDigit_institution_coversAllNineLeadingDigits() {
        assertThat(MedicalInstitutionCode.of("1310113719").hasValidCheckDigit())
                .as("another prefecture before the same seven digits")
                .isFalse();
    }

    private static List<String> singleDigitChanges(String number) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            int place = i;
            IntStream.rangeClosed('0', '9')
                    .filter(digit -> digit != number.charAt(place))
                    .forEach(digit ->
                            changed.add(number.substring(0, place) + (char) digit + number.substring(place + 1)));
        }
        return changed;
    }

    private static CheckedNumber number(String kind, String number) {
        return switch (kind) {
            case "insurer" -> InsurerNumber.of(number);
            case "payer" -> PublicExpenseNumber.of(number);
            case "beneficiary" -> BeneficiaryNumber.of(number);
            case "institution" -> MedicalInstitutionCode.of(number);
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
