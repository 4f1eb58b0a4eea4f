package jp.shikaku.consent.guard;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.PatientReferences;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;

/**
 * Feeds the ledger with the consents that answers tell (閲覧同意). Thread-safe. A {@link ConsentGuard} does this for single answers; programs
 * hand the qualifications of bulk answers over themselves.
 *
 * <p>What no answer tells, the program records: bookings, the beginning and end of home visits and stays, claims, declarations.
 */
public final class ConsentObserver {

    private final Consents consents;
    private final PatientReferences references;
    private final VisitSettings settings;

    /**
     * An observer.
     *
     * @param consents where to record
     * @param references names patients
     * @param settings tells the setting of a visit
     */
    public ConsentObserver(Consents consents, PatientReferences references, VisitSettings settings) {
        this.consents = Objects.requireNonNull(consents, "consents");
        this.references = Objects.requireNonNull(references, "references");
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Records what an answer tells.
     *
     * @param answer the answer
     * @param institution to whom the consents were given, unless the answer names another
     * @throws jp.shikaku.consent.ledger.LedgerException if it cannot be kept
     */
    public void observe(QualificationAnswer answer, MedicalInstitutionCode institution) {
        MedicalInstitutionCode told = answer.header().medicalInstitutionCode().orElse(institution);
        MedicalTreatmentFlag flag = flag(answer);
        answer.qualifications().forEach(found -> observe(found, flag, told));
    }

    private static MedicalTreatmentFlag flag(QualificationAnswer answer) {
        if (answer instanceof HomeVisitCheckAnswer) {
            return MedicalTreatmentFlag.HOME_VISIT;
        } else if (answer instanceof OnlineCheckAnswer) {
            return MedicalTreatmentFlag.ONLINE;
        }
        return answer instanceof EmergencyCheckAnswer
                ? MedicalTreatmentFlag.EMERGENCY
                : MedicalTreatmentFlag.OUTPATIENT;
    }

    /**
     * Records what one qualification of a bulk answer tells.
     *
     * @param qualification the qualification
     * @param flag 診療区分: the setting the bulk inquiry was for
     * @param institution to whom the consents were given
     * @throws jp.shikaku.consent.ledger.LedgerException if it cannot be kept
     */
    public void observe(Qualification qualification, MedicalTreatmentFlag flag, MedicalInstitutionCode institution) {
        Optional<PatientReference> patient =
                references.of(PatientKey.of(qualification.coverage()).correlationKeys());
        patient.map(reference -> new ConsentSubject(reference, institution, settings.of(flag, reference)))
                .ifPresent(subject -> record(subject, qualification));
    }

    private void record(ConsentSubject subject, Qualification told) {
        told.viewingConsents().forEach((information, consent) -> record(subject, information, consent, told));
        if (told.viewingConsents().values().stream().anyMatch(ConsentObserver::isGiven)) {
            consents.confirm(subject);
        }
    }

    /** An answer that tells of an expired consent alone is no yes to a re-inquiry. */
    private static boolean isGiven(ViewingConsent consent) {
        return consent.flag().filter(flag -> flag.is(ConsentFlag.CONSENTED)).isPresent();
    }

    /** An answer that comes again is not recorded again. */
    private void record(
            ConsentSubject subject, ViewableInformation information, ViewingConsent consent, Qualification told) {
        ConsentChange.Consented change =
                new ConsentChange.Consented(information, consent, Optional.empty(), told.insuredCardClassification());
        if (!consents.isKnown(subject, change)) {
            consents.record(subject, change);
        }
    }
}
