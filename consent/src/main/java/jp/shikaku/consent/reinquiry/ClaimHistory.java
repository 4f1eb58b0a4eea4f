package jp.shikaku.consent.reinquiry;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/**
 * For which months of care the institution filed a claim (診療報酬明細書) for the patient, and for which of them it was reviewed (審査済み).
 * Immutable and thread-safe.
 *
 * @param reviewed months of care whose claim was reviewed
 * @param pending months of care whose claim is not reviewed: just filed, late (月遅れ) or returned (返戻)
 */
public record ClaimHistory(Set<YearMonth> reviewed, Set<YearMonth> pending) {

    /** No claim at all. */
    public static final ClaimHistory NONE = new ClaimHistory(Set.of(), Set.of());

    /**
     * The claims of one patient at one institution.
     *
     * @param reviewed months of care whose claim was reviewed
     * @param pending months of care whose claim is not reviewed
     */
    public ClaimHistory {
        reviewed = Set.copyOf(reviewed);
        pending = Set.copyOf(pending);
    }

    /**
     * The same claims and one that was filed, or returned, and is not reviewed.
     *
     * @param month the month of care
     * @return a new history
     */
    public ClaimHistory withPending(YearMonth month) {
        return new ClaimHistory(reviewed, plus(pending, month));
    }

    /**
     * The same claims and one that was reviewed.
     *
     * @param month the month of care
     * @return a new history
     */
    public ClaimHistory withReviewed(YearMonth month) {
        return new ClaimHistory(plus(reviewed, month), pending);
    }

    private static Set<YearMonth> plus(Set<YearMonth> months, YearMonth month) {
        Set<YearMonth> more = new TreeSet<>(months);
        more.add(month);
        return more;
    }

    boolean isReviewed(YearMonth month) {
        return reviewed.contains(month);
    }

    boolean isFiled(YearMonth month) {
        return isReviewed(month) || pending.contains(month);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the months
     */
    @Override
    public String toString() {
        return "ClaimHistory[masked]";
    }
}
