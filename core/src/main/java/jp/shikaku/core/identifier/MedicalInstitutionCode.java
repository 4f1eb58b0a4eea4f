package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 医療機関コード: prefecture (2), fee table (点数表番号: 1 medical, 3 dental, 4 pharmacy, 6 home-visit nursing) and 7 digits, the last of which is a check digit over
 * all others. Immutable and thread-safe.
 *
 * @param value 10 digits, half-width
 * @wire MedicalInstitutionCode
 */
public record MedicalInstitutionCode(String value) implements CheckedNumber, PrefectureNumber {

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @throws InvalidRequestException if it is not 10 digits
     */
    public MedicalInstitutionCode {
        value = Characters.requireDigits(
                Characters.halfWidthDigits(value),
                10,
                DiagnosticCode.INVALID_INSTITUTION_CODE,
                "MedicalInstitutionCode");
    }

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if it is not 10 digits
     */
    public static MedicalInstitutionCode of(String value) {
        return new MedicalInstitutionCode(value);
    }

    /** {@inheritDoc} */
    @Override
    public String prefecture() {
        return value.substring(0, 2);
    }
}
