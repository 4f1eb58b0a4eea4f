package jp.shikaku.consent.reinquiry;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.identifier.MedicalInstitutionCode;

/**
 * 継続的な診療関係: the care that one institution goes on giving to one patient, from the visit on which the card was checked. Immutable and
 * thread-safe. Days and times are Japanese local time.
 *
 * @param institution 医療機関コード: who gives the care; a consent is to one institution (H-5)
 * @param firstCheck 初回の資格確認日: when the card was checked with the home-visit function; a check by card data alone is none (H-6)
 * @param endedAt when the care ended, empty while it goes on
 * @param confirmedOn the last day on which the centre answered a re-inquiry with a yes
 * @param claims the claims since the first check
 */
public record Relation(
        MedicalInstitutionCode institution,
        LocalDate firstCheck,
        Optional<LocalDateTime> endedAt,
        Optional<LocalDate> confirmedOn,
        ClaimHistory claims) {

    /**
     * A relation.
     *
     * @param institution who gives the care
     * @param firstCheck when the card was checked
     * @param endedAt when the care ended
     * @param confirmedOn the last yes of the centre
     * @param claims the claims since the first check
     */
    public Relation {
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(firstCheck, "firstCheck");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(confirmedOn, "confirmedOn");
        Objects.requireNonNull(claims, "claims");
    }

    /**
     * A relation that begins.
     *
     * @param institution who gives the care
     * @param firstCheck when the card was checked
     * @return a relation without an end, a confirmation or claims
     */
    public static Relation begun(MedicalInstitutionCode institution, LocalDate firstCheck) {
        return new Relation(institution, firstCheck, Optional.empty(), Optional.empty(), ClaimHistory.NONE);
    }

    /**
     * The same relation with other claims.
     *
     * @param newClaims the claims
     * @return a new relation
     */
    public Relation with(ClaimHistory newClaims) {
        return new Relation(institution, firstCheck, endedAt, confirmedOn, newClaims);
    }

    /**
     * The same relation, ended.
     *
     * @param at when
     * @return a new relation
     */
    public Relation ended(LocalDateTime at) {
        return new Relation(institution, firstCheck, Optional.of(at), confirmedOn, claims);
    }

    /**
     * The same relation, with a yes of the centre.
     *
     * @param day the day of the answer
     * @return a new relation
     */
    public Relation confirmed(LocalDate day) {
        return new Relation(institution, firstCheck, endedAt, Optional.of(day), claims);
    }

    /**
     * Whether the care goes on.
     *
     * @return whether it has no end
     */
    public boolean isOngoing() {
        return endedAt.isEmpty();
    }

    /**
     * Returns the days on which a re-inquiry is possible without looking at claims.
     *
     * @return the window
     */
    public ReinquiryWindow window() {
        return new ReinquiryWindow(firstCheck);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Relation[masked]";
    }
}
