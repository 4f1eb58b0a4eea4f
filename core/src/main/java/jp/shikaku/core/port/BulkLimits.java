package jp.shikaku.core.port;

import java.time.Duration;
import java.util.Objects;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;

/**
 * How large the result of an exchange in two steps may be, and how patient one is with it. The real limits of the interface are not public.
 * Immutable and thread-safe.
 *
 * @param maximumSize how many bytes a document may have, unpacked (entry {@code bulk.maximum-size}; 2 GiB)
 * @param stepLimit how long to wait for the file that answers one request (entry {@code bulk.step-limit}; 5 minutes)
 * @param pollInterval how long to wait before a result that is still being processed is asked for again (entry
 *     {@code bulk.poll-interval}; 10 seconds, as one client does)
 * @param tries how often a result is asked for in one call (entry {@code bulk.tries}; 60)
 */
public record BulkLimits(long maximumSize, Duration stepLimit, Duration pollInterval, int tries) {

    private static final BulkLimits DEFAULTS =
            new BulkLimits(2L << 30, Duration.ofMinutes(5), Duration.ofSeconds(10), 60);

    /**
     * Limits of one's own.
     *
     * @param maximumSize how many bytes a document may have
     * @param stepLimit how long to wait for the file that answers one request
     * @param pollInterval how long to wait before a result is asked for again
     * @param tries how often a result is asked for in one call
     * @throws SetupException if one is not possible
     */
    public BulkLimits {
        Objects.requireNonNull(stepLimit, "stepLimit");
        Objects.requireNonNull(pollInterval, "pollInterval");
        require("bulk.maximum-size", maximumSize > 0);
        require("bulk.step-limit", !stepLimit.isNegative() && !stepLimit.isZero());
        require("bulk.poll-interval", !pollInterval.isNegative());
        require("bulk.tries", tries > 0);
    }

    /**
     * The limits unless a profile sets others.
     *
     * @return 2 GiB, 5 minutes, 10 seconds, 60 tries
     */
    public static BulkLimits defaults() {
        return DEFAULTS;
    }

    /**
     * The same limits with one changed.
     *
     * @param entry the entry of the profile
     * @param value its value
     * @return new limits
     * @throws IllegalArgumentException if there is no such entry, or the value has another form
     */
    BulkLimits with(String entry, String value) {
        return switch (entry) {
            case "bulk.maximum-size" -> new BulkLimits(Long.parseLong(value), stepLimit, pollInterval, tries);
            case "bulk.step-limit" -> new BulkLimits(maximumSize, Duration.parse(value), pollInterval, tries);
            case "bulk.poll-interval" -> new BulkLimits(maximumSize, stepLimit, Duration.parse(value), tries);
            case "bulk.tries" -> new BulkLimits(maximumSize, stepLimit, pollInterval, Integer.parseInt(value));
            default -> throw new IllegalArgumentException();
        };
    }

    private static void require(String entry, boolean holds) {
        if (!holds) {
            throw new SetupException(DiagnosticCode.INVALID_PROFILE, entry);
        }
    }
}
