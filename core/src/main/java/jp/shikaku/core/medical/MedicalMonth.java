package jp.shikaku.core.medical;

import java.util.List;

/** What one institution tells of one month, from one source; the type tells which. Implementations are immutable and thread-safe. */
public sealed interface MedicalMonth permits ClaimsMonth, DispensingMonth, PrescriptionMonth {

    /**
     * Returns where it comes from.
     *
     * @return the source
     */
    MedicalSource source();

    /**
     * Returns who treated, dispensed or prescribed, and in which month.
     *
     * @return the provider
     */
    Provider provider();

    /**
     * Returns the days.
     *
     * @return the days, empty when there are none
     */
    List<? extends MedicalDay> days();
}
