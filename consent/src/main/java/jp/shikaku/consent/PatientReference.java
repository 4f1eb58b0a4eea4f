package jp.shikaku.consent;

import java.util.regex.Pattern;

/**
 * Whom an entry of the ledger or of the audit is about, told by nobody who has not the key: see {@link PatientReferences}. Immutable and
 * thread-safe.
 *
 * @param value 64 hexadecimal digits
 */
public record PatientReference(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * A reference read back from where it was kept.
     *
     * @param value 64 hexadecimal digits
     * @throws IllegalArgumentException if it has another form
     */
    public PatientReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a patient reference has 64 hexadecimal digits");
        }
    }

    /**
     * Returns the reference.
     *
     * @return 64 hexadecimal digits
     */
    @Override
    public String toString() {
        return value;
    }
}
