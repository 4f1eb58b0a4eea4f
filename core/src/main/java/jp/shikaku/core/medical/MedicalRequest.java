package jp.shikaku.core.medical;

import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.ViewableInformation;

/**
 * A request for medical information, which a {@link jp.shikaku.core.MedicalClient} alone can send. It tells a guard whose information is
 * asked for, of what kinds and in which setting, so that the patient's consent can be looked up. Implementations are immutable and
 * thread-safe.
 *
 * @param <A> the answer
 */
public interface MedicalRequest<A extends MedicalAnswer> extends AnyRequest<A> {

    /**
     * Returns whose information is asked for.
     *
     * @return the keys of the card
     */
    PatientKey patient();

    /**
     * Returns the kinds of information asked for, each of which needs the patient's consent.
     *
     * @return the kinds; empty while the request does not say what it asks for, and such a request is not sent
     */
    Set<ViewableInformation> information();

    /**
     * Returns the care setting in which the information is looked at (診療区分).
     *
     * @return empty when the request does not tell; such a request is not sent
     * @wire MedicalTreatmentFlag
     */
    Optional<Coded<MedicalTreatmentFlag>> medicalTreatmentFlag();

    @Override
    default boolean asksForMedicalInformation() {
        return true;
    }

    @Override
    MedicalRequest<A> withHeader(RequestHeader header);
}
