package jp.shikaku.core.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Objects;

/**
 * The sentences of the rules for a validator factory of one's own, in a language that is said and never that of the JVM. Immutable and
 * thread-safe.
 *
 * <p>A rule's message is its code, what is wrong and what to do next; the value is never in it. Messages of other constraints are left to
 * the interpolator given:
 *
 * <pre>{@code
 * Configuration<?> configuration = Validation.byDefaultProvider().configure();
 * configuration.messageInterpolator(RuleMessages.in(Locale.JAPANESE, new ParameterMessageInterpolator()));
 * }</pre>
 *
 * <p>That interpolator is Hibernate Validator's and needs no expression language; {@code getDefaultMessageInterpolator()} needs one.
 *
 * <p>Factories that are not configured so find the same sentences in the bundle {@code ContributorValidationMessages}, in the language
 * of the JVM.
 */
public final class RuleMessages implements MessageInterpolator {

    private final Locale locale;
    private final MessageInterpolator others;

    private RuleMessages(Locale locale, MessageInterpolator others) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.others = Objects.requireNonNull(others, "others");
    }

    /**
     * Sentences in one language.
     *
     * @param locale Japanese, or anything else for English
     * @param others makes the messages of other constraints
     * @return the interpolator
     */
    public static RuleMessages in(Locale locale, MessageInterpolator others) {
        return new RuleMessages(locale, others);
    }

    @Override
    public String interpolate(String messageTemplate, Context context) {
        return interpolate(messageTemplate, context, locale);
    }

    @Override
    public String interpolate(String messageTemplate, Context context, Locale asked) {
        return Codes.of(messageTemplate)
                .map(code -> Codes.sentence(code, asked))
                .orElseGet(() -> others.interpolate(messageTemplate, context, asked));
    }
}
