package jp.shikaku.consent.guard;

import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.core.code.MedicalTreatmentFlag;

/**
 * Tells the setting in which a patient is seen, of which the wire knows less: house calls and in-patients are home visits there, the unusual
 * flow is online care. Implementations are thread-safe.
 */
@FunctionalInterface
public interface VisitSettings {

    /**
     * Returns the setting.
     *
     * @param flag 診療区分: what the wire says
     * @param patient the patient
     * @return the setting
     */
    CareSetting of(MedicalTreatmentFlag flag, PatientReference patient);

    /**
     * For who makes no house calls, has no in-patients and no unusual flow.
     *
     * @return the setting that the wire names
     */
    static VisitSettings byFlag() {
        return (flag, patient) -> switch (flag) {
            case OUTPATIENT -> CareSetting.OUTPATIENT;
            case HOME_VISIT -> CareSetting.HOME_VISIT;
            case ONLINE -> CareSetting.ONLINE;
            case EMERGENCY -> CareSetting.EMERGENCY;
        };
    }
}
