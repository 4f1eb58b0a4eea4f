package jp.shikaku.consent.reinquiry;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.identifier.MedicalInstitutionCode;

/**
 * What is known when a re-inquiry (再照会) is about to be made. Immutable and thread-safe.
 *
 * @param setting where the patient is seen
 * @param institution 医療機関コード: who asks
 * @param relation the ongoing home visits or stay, empty when there is none: nothing was checked with the card yet
 * @param revoked whether the consent was revoked (同意取消)
 */
public record ReinquiryFacts(
        CareSetting setting, MedicalInstitutionCode institution, Optional<Relation> relation, boolean revoked) {

    /**
     * The facts.
     *
     * @param setting where the patient is seen
     * @param institution who asks
     * @param relation the ongoing home visits or stay
     * @param revoked whether the consent was revoked
     */
    public ReinquiryFacts {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(relation, "relation");
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ReinquiryFacts[masked]";
    }
}
