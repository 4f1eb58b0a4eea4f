package jp.shikaku.consent.reinquiry;

import java.util.Objects;
import jp.shikaku.core.FacilityType;

/**
 * What a program settles about re-inquiries. Immutable and thread-safe.
 *
 * @param reading how the window is counted
 * @param reviewLag how many months after the month of care its claim is surely reviewed; an assumption, as the centre's own rule is not
 *     public
 * @param claimsOnline whether the institution claims online, so that the centre can see the claims
 */
public record ReinquiryPolicy(Reading reading, int reviewLag, boolean claimsOnline) {

    /** A claim for a month is filed in the next one and reviewed after that. */
    private static final int USUAL_LAG = 2;

    /**
     * A policy.
     *
     * @param reading how the window is counted
     * @param reviewLag in months
     * @param claimsOnline whether the institution claims online
     * @throws IllegalArgumentException if the lag is negative
     */
    public ReinquiryPolicy {
        Objects.requireNonNull(reading, "reading");
        if (reviewLag < 0) {
            throw new IllegalArgumentException("reviewLag is 0 or more");
        }
    }

    /**
     * For deciding whether to try: the centre has the last word.
     *
     * @return the statutory reading, a lag of two months, online claims
     */
    public static ReinquiryPolicy statutory() {
        return new ReinquiryPolicy(Reading.STATUTORY, USUAL_LAG, true);
    }

    /**
     * For relying on the window without asking the centre.
     *
     * @return the conservative reading, a lag of two months, online claims
     */
    public static ReinquiryPolicy conservative() {
        return new ReinquiryPolicy(Reading.CONSERVATIVE, USUAL_LAG, true);
    }

    /**
     * The same policy with another lag.
     *
     * @param months the lag
     * @return a new policy
     * @throws IllegalArgumentException if the lag is negative
     */
    public ReinquiryPolicy withReviewLag(int months) {
        return new ReinquiryPolicy(reading, months, claimsOnline);
    }

    /**
     * The same policy at a kind of facility; one that claims on paper in spite of its kind makes its policy itself.
     *
     * @param facility the kind
     * @return this policy, without online claims where facilities of this kind, such as clinics of a workplace (職域診療所), have none
     */
    public ReinquiryPolicy at(FacilityType facility) {
        return facility.claimsOnline() ? this : new ReinquiryPolicy(reading, reviewLag, false);
    }
}
