package jp.shikaku.core.message;

import java.util.Objects;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;

/**
 * What is needed to collect an answer later, also after a restart: one printable line, nothing personal. Immutable and thread-safe.
 *
 * @param messageId the request that was sent
 * @param fileName the name it was sent under: up to 200 letters, digits, dots, hyphens and underscores, so that it never leads out of a
 *     folder
 * @param institution for whom
 * @param exchangeId the identity of the exchange
 */
public record Ticket(MessageId messageId, String fileName, MedicalInstitutionCode institution, ExchangeId exchangeId) {

    private static final String SEPARATOR = ":";
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

    /**
     * A ticket. Made by the client; read back with {@link #parse(String)}.
     *
     * @param messageId the request that was sent
     * @param fileName the name it was sent under
     * @param institution for whom
     * @param exchangeId the identity of the exchange
     * @throws SetupException if the file name has another form
     */
    public Ticket {
        Objects.requireNonNull(messageId, "messageId");
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new SetupException(DiagnosticCode.INVALID_TICKET);
        }
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(exchangeId, "exchangeId");
    }

    /**
     * Reads the printable line.
     *
     * @param line what {@link #toString()} gave
     * @return the ticket
     * @throws SetupException if it is not a ticket
     */
    public static Ticket parse(String line) {
        String[] parts = line.strip().split(SEPARATOR, -1);
        if (parts.length != 4) {
            throw new SetupException(DiagnosticCode.INVALID_TICKET);
        }
        try {
            return new Ticket(
                    MessageId.of(parts[0]), parts[1], MedicalInstitutionCode.of(parts[2]), new ExchangeId(parts[3]));
        } catch (ShikakuException e) {
            throw new SetupException(DiagnosticCode.INVALID_TICKET);
        }
    }

    /**
     * Returns the printable line.
     *
     * @return message id, file name, institution and exchange id, divided by colons
     */
    @Override
    public String toString() {
        return String.join(SEPARATOR, messageId.value(), fileName, institution.value(), exchangeId.value());
    }
}
