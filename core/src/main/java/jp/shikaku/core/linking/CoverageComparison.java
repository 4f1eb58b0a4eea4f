package jp.shikaku.core.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.qualification.Coverage;

/**
 * What an answer changes in the coverage a vendor holds. Immutable and thread-safe; it holds names of elements, never their values.
 *
 * <p>Symbols and numbers are compared without regard to width, hyphens and spaces, numbers also to zeros in front, which some systems
 * write (an assumption about what means the same card). What the answer leaves out changes nothing. A name that agrees but for ● is no
 * change, but uncertain.
 *
 * @param outcome the change as a whole
 * @param changed the elements that hold something else than before
 * @param added the elements that were absent before
 * @param uncertain the elements that agree if ● stands for one character: a person must look
 */
public record CoverageComparison(Outcome outcome, List<String> changed, List<String> added, List<String> uncertain) {

    /** The change as a whole. Immutable and thread-safe. */
    public enum Outcome {
        /** Nothing new. */
        SAME,
        /** The same card, with something that was absent before. */
        INFORMATION_ADDED,
        /** The same insurer, but something else than before. */
        CHANGED,
        /** Held or received data name no insurer (保険者), so that it is not established that the insurer is the same: a person decides. */
        INSURER_NOT_TOLD,
        /** Another insurer (保険者): another coverage, never to be written over the one held without a person's word. */
        INSURER_CHANGED
    }

    private static final String INSURER = "InsurerNumber";

    /**
     * A comparison.
     *
     * @param outcome the change as a whole
     * @param changed the elements that hold something else
     * @param added the elements that were absent
     * @param uncertain the elements that agree but for ●
     */
    public CoverageComparison {
        changed = List.copyOf(changed);
        added = List.copyOf(added);
        uncertain = List.copyOf(uncertain);
    }

    /**
     * Compares.
     *
     * @param held what the vendor holds
     * @param received what the answer says
     * @return the comparison
     */
    public static CoverageComparison of(Coverage held, Coverage received) {
        Fields fields = new Fields(held, received);
        fields.compare(INSURER, Coverage::insurerNumber);
        fields.compare("InsuredCardSymbol", Coverage::insuredCardSymbol, InsuredCardSymbol::matches);
        fields.compare(
                "InsuredIdentificationNumber",
                Coverage::insuredIdentificationNumber,
                InsuredIdentificationNumber::matches);
        fields.compare("InsuredBranchNumber", Coverage::insuredBranchNumber);
        fields.compare("PersonalFamilyClassification", Coverage::personalFamilyClassification);
        fields.compareNames("InsuredName", Coverage::insuredName);
        fields.compare("InsurerName", Coverage::insurerName);
        fields.compare("QualificationDate", Coverage::qualificationDate);
        fields.compare("DisqualificationDate", Coverage::disqualificationDate);
        fields.compare("InsuredCertificateIssuanceDate", Coverage::insuredCertificateIssuanceDate);
        fields.compare("InsuredCardValidDate", Coverage::insuredCardValidDate);
        fields.compare("InsuredCardExpirationDate", Coverage::insuredCardExpirationDate);
        fields.compare("InsuredPartialContributionRatio", Coverage::insuredPartialContributionRatio);
        fields.compare("PreschoolClassification", Coverage::preschoolClassification);
        fields.compare("ReasonOfLoss", Coverage::reasonOfLoss);
        return fields.result();
    }

    /**
     * Whether the vendor may take the answer over without asking: the insurer is told on both sides and the same, nothing that was held
     * changes, and nothing is uncertain.
     *
     * @return whether it only repeats or adds
     */
    public boolean mayBeTakenOver() {
        return (outcome == Outcome.SAME || outcome == Outcome.INFORMATION_ADDED) && uncertain.isEmpty();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CoverageComparison[masked]";
    }

    /** What was found so far. Not thread-safe. */
    private static final class Fields {

        private final Coverage held;
        private final Coverage received;
        private final List<String> changed = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<String> uncertain = new ArrayList<>();

        Fields(Coverage held, Coverage received) {
            this.held = held;
            this.received = received;
        }

        <T> void compare(String element, Function<Coverage, Optional<T>> field) {
            compare(element, field, Object::equals);
        }

        <T> void compare(String element, Function<Coverage, Optional<T>> field, BiPredicate<T, T> agree) {
            Optional<T> before = field.apply(held);
            field.apply(received).ifPresent(now -> {
                if (before.isEmpty()) {
                    added.add(element);
                } else if (!agree.test(before.get(), now)) {
                    changed.add(element);
                }
            });
        }

        void compareNames(String element, Function<Coverage, Optional<String>> field) {
            compare(element, field, (before, now) -> {
                NameComparison comparison = NameComparison.of(before, now);
                if (comparison == NameComparison.SAME_BUT_FOR_SUBSTITUTES) {
                    uncertain.add(element);
                }
                return comparison != NameComparison.DIFFERENT;
            });
        }

        CoverageComparison result() {
            return new CoverageComparison(outcome(), changed, added, uncertain);
        }

        private Outcome outcome() {
            if (held.insurerNumber().isEmpty() || received.insurerNumber().isEmpty()) {
                return Outcome.INSURER_NOT_TOLD;
            }
            if (changed.contains(INSURER)) {
                return Outcome.INSURER_CHANGED;
            }
            if (!changed.isEmpty()) {
                return Outcome.CHANGED;
            }
            return added.isEmpty() ? Outcome.SAME : Outcome.INFORMATION_ADDED;
        }
    }
}
