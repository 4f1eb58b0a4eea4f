package jp.shikaku.core.linking;

import java.util.List;

/**
 * Which patients may be meant. Immutable and thread-safe as far as the patients are. There is no way from many to one but a person's choice.
 *
 * @param <P> the vendor's patients
 */
public sealed interface PatientMatch<P> {

    /** By what the patients were found. Immutable and thread-safe. */
    enum Basis {
        /** The reference number (照会番号) registered with the centre. */
        REFERENCE_NUMBER,
        /** Kana and birth date: the same for namesakes born on one day. */
        KANA_AND_BIRTHDATE
    }

    /**
     * Nobody is known by this key.
     *
     * @param <P> the vendor's patients
     */
    record None<P>() implements PatientMatch<P> {

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "None[masked]";
        }
    }

    /**
     * One patient is known by this key.
     *
     * @param <P> the vendor's patients
     * @param patient the patient
     * @param basis by what the patient was found
     */
    record One<P>(P patient, Basis basis) implements PatientMatch<P> {

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "One[masked]";
        }
    }

    /**
     * Several patients are known by this key: a person must choose.
     *
     * @param <P> the vendor's patients
     * @param candidates two patients or more, in the order in which they were given
     * @param basis by what they were found
     */
    record Many<P>(List<P> candidates, Basis basis) implements PatientMatch<P> {

        /**
         * Several patients.
         *
         * @param candidates the patients
         * @param basis by what they were found
         */
        public Many {
            candidates = List.copyOf(candidates);
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "Many[masked]";
        }
    }
}
