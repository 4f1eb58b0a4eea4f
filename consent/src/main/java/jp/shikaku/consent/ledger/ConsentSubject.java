package jp.shikaku.consent.ledger;

import java.util.Objects;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.core.identifier.MedicalInstitutionCode;

/**
 * Whose consent, to whom, in which setting. Immutable and thread-safe.
 *
 * @param patient the patient
 * @param institution 医療機関コード: the institution the consent was given to
 * @param setting where the patient is seen
 */
public record ConsentSubject(PatientReference patient, MedicalInstitutionCode institution, CareSetting setting) {

    /**
     * A subject.
     *
     * @param patient the patient
     * @param institution the institution
     * @param setting the setting
     */
    public ConsentSubject {
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(setting, "setting");
    }

    /**
     * The same patient and institution in another setting.
     *
     * @param other the setting
     * @return a subject
     */
    public ConsentSubject in(CareSetting other) {
        return new ConsentSubject(patient, institution, other);
    }
}
