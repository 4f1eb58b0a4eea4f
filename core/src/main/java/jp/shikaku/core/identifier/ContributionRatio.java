package jp.shikaku.core.identifier;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;

/**
 * 一部負担金割合: the share the patient pays, in percent. Immutable and thread-safe.
 *
 * @param percent 0 to 100; three digits on the wire, such as {@code 030}
 * @wire InsuredPartialContributionRatio
 * @wire ElderlyRecipientContributionRatio
 */
public record ContributionRatio(int percent) {

    private static final String FIELD = "InsuredPartialContributionRatio";

    /**
     * A share in percent.
     *
     * @param percent 0 to 100
     * @throws InvalidRequestException if it is not
     */
    public ContributionRatio {
        if (percent < 0 || percent > 100) {
            throw new InvalidRequestException(DiagnosticCode.INVALID_CONTRIBUTION_RATIO, FIELD);
        }
    }

    /**
     * Reads the three digits of the wire.
     *
     * @param digits three digits, such as {@code 030}; {@code 30} or {@code 3} is refused, as it may mean either
     * @return the share
     * @throws InvalidRequestException if it is not three digits up to 100
     */
    public static ContributionRatio of(String digits) {
        return new ContributionRatio(Integer.parseInt(
                Characters.requireDigits(digits.strip(), 3, DiagnosticCode.INVALID_CONTRIBUTION_RATIO, FIELD)));
    }

    /**
     * Returns the three digits of the wire.
     *
     * @return the share, filled up with zeros
     */
    public String digits() {
        return (percent < 10 ? "00" : percent < 100 ? "0" : "") + percent;
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the share
     */
    @Override
    public String toString() {
        return "ContributionRatio[masked]";
    }
}
