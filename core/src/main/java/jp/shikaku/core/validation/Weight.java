package jp.shikaku.core.validation;

import jakarta.validation.Payload;

/**
 * The payloads that set the severity of a rule in one place, such as {@code @CheckDigit(payload = Weight.Warning.class)}. Thread-safe.
 *
 * <p>Without one, a rule weighs what its code says. A {@link SeverityPolicy} wins over both.
 */
public final class Weight {

    private Weight() {}

    /** Cannot be sent. */
    public interface Error extends Payload {}

    /** Can be sent; a person should look at it. */
    public interface Warning extends Payload {}

    /** For the record. */
    public interface Information extends Payload {}
}
