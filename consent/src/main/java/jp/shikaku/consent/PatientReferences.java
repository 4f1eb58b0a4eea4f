package jp.shikaku.consent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.shikaku.consent.internal.KeyedHash;

/**
 * Makes the references under which patients stand in ledger and audit: keyed hashes (HMAC-SHA-256) of the card, so that neither tells who
 * it is without the key, not even by trying all numbers. Thread-safe.
 *
 * <p>The same card under the same key is the same reference; after a change of insurer the patient has another one, and needs a new check
 * anyway. Birth date and identifiers do not count, as requests for medical information do not carry them.
 */
public final class PatientReferences {

    private static final List<String> CARD =
            List.of("InsurerNumber", "InsuredCardSymbol", "InsuredIdentificationNumber", "InsuredBranchNumber");
    private static final List<String> REQUIRED = List.of("InsurerNumber", "InsuredIdentificationNumber");

    private final KeyedHash hash;

    /**
     * References under a key.
     *
     * @param key 16 random bytes or more, of this institution alone; copied
     * @throws IllegalArgumentException if it is shorter
     */
    public PatientReferences(byte[] key) {
        this.hash = new KeyedHash(key);
    }

    /**
     * Makes the reference of a card.
     *
     * @param keys what {@link jp.shikaku.core.message.Message#correlationKeys()} gives for a request or an answer about one card
     * @return empty unless insurer number and number are there
     */
    public Optional<PatientReference> of(Map<String, String> keys) {
        return keys.keySet().containsAll(REQUIRED) ? Optional.of(reference(keys)) : Optional.empty();
    }

    /** Each part with its length, so that no two cards give the same text. */
    private PatientReference reference(Map<String, String> keys) {
        String card = CARD.stream()
                .map(name -> keys.getOrDefault(name, ""))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        return new PatientReference(hash.hex(card.getBytes(StandardCharsets.UTF_8)));
    }
}
