package jp.shikaku.core.message;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.time.Japan;

/**
 * The identity of one exchange, and the identifier in its file names: the date and 12 random letters and digits, unique across machines
 * without a counter. Immutable and thread-safe.
 *
 * @param value 1 to 100 letters, digits, hyphens and underscores; those made here have 20 characters (yyyyMMdd and 12)
 */
public record ExchangeId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * An exchange id.
     *
     * @param value the id
     * @throws SetupException if it has another form
     */
    public ExchangeId {
        if (!FORM.matcher(value).matches()) {
            throw new SetupException(DiagnosticCode.INVALID_TICKET);
        }
    }

    /**
     * A new id. Only lower-case letters are used, so that names stay different where case does not count.
     *
     * @param clock gives the date
     * @return an id nobody else has
     */
    public static ExchangeId next(Clock clock) {
        StringBuilder id =
                new StringBuilder(LocalDate.now(clock.withZone(Japan.ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE));
        RANDOM.ints(RANDOM_LENGTH, 0, ALPHABET.length()).forEach(i -> id.append(ALPHABET.charAt(i)));
        return new ExchangeId(id.toString());
    }

    /**
     * Returns the id.
     *
     * @return the id
     */
    @Override
    public String toString() {
        return value;
    }
}
