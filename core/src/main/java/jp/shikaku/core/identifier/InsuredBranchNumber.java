package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 被保険者証枝番: tells the members of a household apart. Absent in the scheme for the late elderly and on older cards. Immutable and thread-safe.
 *
 * @param value 2 digits, half-width
 * @wire InsuredBranchNumber
 */
public record InsuredBranchNumber(String value) {

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @throws InvalidRequestException if it is not 2 digits
     */
    public InsuredBranchNumber {
        value = Characters.requireDigits(
                Characters.halfWidthDigits(value), 2, DiagnosticCode.INVALID_BRANCH_NUMBER, "InsuredBranchNumber");
    }

    /**
     * Takes the digits in half or full width, with or without spaces around them.
     *
     * @param value the number
     * @return the number
     * @throws InvalidRequestException if it is not 2 digits
     */
    public static InsuredBranchNumber of(String value) {
        return new InsuredBranchNumber(value);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the number
     */
    @Override
    public String toString() {
        return "InsuredBranchNumber[masked]";
    }
}
