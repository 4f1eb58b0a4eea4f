package jp.shikaku.core.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is kept of a request while its answer is awaited: the ticket, and digests of what the answer must have in common with it, so that
 * nothing readable about the patient is stored. Immutable and thread-safe.
 *
 * <p>The digests tell requests and answers apart; they are no secret-keeping, as card numbers and birth dates are few. So they stay with
 * the vendor's own data.
 *
 * @param ticket the ticket; its exchange id salts the digests
 * @param digests the digest of each key, by wire element
 */
public record PendingRequest(Ticket ticket, Map<String, String> digests) {

    private static final int DIGEST_LENGTH = 16;

    /**
     * Digests read back from where they were kept.
     *
     * @param ticket the ticket; its exchange id salts the digests
     * @param digests the digest of each key, by wire element
     */
    public PendingRequest {
        digests = Map.copyOf(digests);
    }

    /**
     * The digests of a request's keys.
     *
     * @param ticket the ticket
     * @param keys what {@link Message#correlationKeys()} gives
     * @return the digests
     */
    public static PendingRequest of(Ticket ticket, Map<String, String> keys) {
        return new PendingRequest(
                ticket,
                keys.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, key -> digest(ticket.exchangeId(), key))));
    }

    /**
     * Finds a key that request and answer both have and that differs. What is absent on either side does not count.
     *
     * @param answerKeys what {@link Message#correlationKeys()} gives for the answer
     * @return the wire element, empty when the answer belongs to the request
     */
    public Optional<String> mismatch(Map<String, String> answerKeys) {
        return new TreeMap<>(answerKeys)
                .entrySet().stream()
                        .filter(key -> digests.containsKey(key.getKey()))
                        .filter(key -> !digests.get(key.getKey()).equals(digest(ticket.exchangeId(), key)))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /**
     * Names the ticket only: whoever has digests and exchange id could find the birth date by trying.
     *
     * @return a text without the digests
     */
    @Override
    public String toString() {
        return "PendingRequest[" + ticket + "]";
    }

    private static String digest(ExchangeId exchangeId, Map.Entry<String, String> key) {
        try {
            byte[] text = String.join("\n", exchangeId.value(), key.getKey(), key.getValue())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
