package jp.shikaku.core.medical;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One drug with all that is told of it elsewhere in the answer, and whether a more reliable source tells of the same. Immutable and
 * thread-safe.
 *
 * @param month whence it comes, and by whom
 * @param date the day of dispensing, else of prescription
 * @param drug the drug
 * @param superseded whether a source that precedes this one ({@link MedicalSource#precedes}) tells of the same day at the same institution:
 *     such a row is to be shown apart or not at all, so that nothing is counted twice
 */
public record MedicationRow(MedicalMonth month, Optional<LocalDate> date, Drug drug, boolean superseded) {

    /**
     * For the library only; not API. Use {@link #of}.
     *
     * @param month whence it comes, and by whom
     * @param date the day
     * @param drug the drug
     * @param superseded whether a more reliable source tells of the same
     */
    public MedicationRow {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(drug, "drug");
    }

    /**
     * Returns all drugs, in the order given, none left out. Rows of the same day that have an institution in common, as the one that treated,
     * dispensed or prescribed, are taken for the same (the rule of one public client; not from the specification). What has no date or no
     * institution supersedes nothing and is never superseded.
     *
     * @param months what came, from any sources and answers about one patient
     * @return a row for each drug
     */
    public static List<MedicationRow> of(Collection<? extends MedicalMonth> months) {
        Map<Place, MedicalSource> best = new HashMap<>();
        for (MedicalMonth month : months) {
            month.days().stream()
                    .filter(day -> !day.drugs().isEmpty())
                    .flatMap(day -> places(month, day))
                    .forEach(place ->
                            best.merge(place, month.source(), (one, other) -> other.precedes(one) ? other : one));
        }
        return months.stream()
                .flatMap(month -> month.days().stream().flatMap(day -> rows(month, day, best)))
                .toList();
    }

    private static Stream<MedicationRow> rows(MedicalMonth month, MedicalDay day, Map<Place, MedicalSource> best) {
        boolean superseded = places(month, day)
                .anyMatch(place -> best.getOrDefault(place, month.source()).precedes(month.source()));
        return day.drugs().stream().map(drug -> new MedicationRow(month, day.date(), drug, superseded));
    }

    private static Stream<Place> places(MedicalMonth month, MedicalDay day) {
        return day.date().stream()
                .flatMap(date -> month.provider().institutionCodes().stream().map(code -> new Place(date, code)));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "MedicationRow[masked]";
    }

    private record Place(LocalDate date, String institution) {

        @Override
        public String toString() {
            return "Place[masked]";
        }
    }
}
