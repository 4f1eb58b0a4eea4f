package jp.shikaku.core.medical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One day of a {@link MedicalMonth}. Implementations are immutable and thread-safe. */
public sealed interface MedicalDay permits ClaimsDay, DispensingDay, PrescriptionDay {

    /**
     * Returns the day of dispensing, else of prescription.
     *
     * @return empty when neither is told
     */
    Optional<LocalDate> date();

    /**
     * Returns the drugs.
     *
     * @return the drugs, empty when there are none
     */
    List<Drug> drugs();
}
