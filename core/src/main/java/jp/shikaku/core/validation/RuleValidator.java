package jp.shikaku.core.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.RowRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.SetupException;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests, and any class that bears this library's constraints. Thread-safe.
 *
 * <p>The engine is found by Jakarta Validation and started once, when the first value is checked; it needs no expression language. A
 * program that has a {@code ValidatorFactory} already can have the rules checked {@linkplain #with by that}.
 */
public final class RuleValidator {

    private final Clock clock;
    private final SeverityPolicy severities;
    private final Supplier<ValidatorFactory> engine;
    private @Nullable Validator validator;

    private RuleValidator(Clock clock, SeverityPolicy severities, Supplier<ValidatorFactory> engine) {
        this.clock = clock;
        this.severities = severities;
        this.engine = engine;
    }

    /**
     * A validator that lives by the given clock.
     *
     * @param clock the clock
     * @return a validator
     */
    public static RuleValidator using(Clock clock) {
        return using(clock, SeverityPolicy.standard());
    }

    /**
     * A validator that lives by the given clock and weighs the rules by the given policy.
     *
     * @param clock the clock
     * @param severities how much each rule weighs
     * @return a validator
     */
    public static RuleValidator using(Clock clock, SeverityPolicy severities) {
        return new RuleValidator(clock, severities, Engine::factory);
    }

    /**
     * The same rules, clock and weights, checked by a factory of one's own. What its interpolator says is not asked for: a
     * {@link Violation} makes its own sentences.
     *
     * @param factory the factory; who made it closes it
     * @return a validator that starts no engine
     */
    public RuleValidator with(ValidatorFactory factory) {
        Objects.requireNonNull(factory, "factory");
        return new RuleValidator(clock, severities, () -> factory);
    }

    /**
     * Checks a value.
     *
     * @param value an object that bears constraints of this library; others it may bear as well are told as {@code SHK-2190}
     * @return the rules it breaks, whatever their weight, by field
     * @throws SetupException if there is no validation engine
     */
    public List<Violation> validate(Object value) {
        Stream<Violation> ofRows =
                value instanceof RowRequest<?> list ? RowRules.check(list, this::violations) : Stream.empty();
        return Stream.concat(violations(value), ofRows)
                .sorted(Comparator.comparing(Violation::field)
                        .thenComparing(Violation::path)
                        .thenComparing(violation -> violation.code().code()))
                .toList();
    }

    private Stream<Violation> violations(Object value) {
        return validator().validate(value).stream().map(this::violation);
    }

    private Violation violation(ConstraintViolation<?> found) {
        Optional<DiagnosticCode> own = Codes.of(found.getMessageTemplate());
        DiagnosticCode code = own.orElse(DiagnosticCode.RULE_OF_ANOTHER);
        return new Violation(
                code,
                severities.severity(code, found.getConstraintDescriptor().getPayload()),
                Places.field(found),
                Places.path(found.getPropertyPath()),
                own.isPresent() ? List.of() : List.of(nameOf(found.getConstraintDescriptor())));
    }

    private static String nameOf(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation().annotationType().getSimpleName();
    }

    /** Kept, as the engine keeps with it what it has learnt about classes. */
    private synchronized Validator validator() {
        if (validator == null) {
            validator = engine.get().usingContext().clockProvider(() -> clock).getValidator();
        }
        return validator;
    }

    /** Started when first asked for. */
    private static final class Engine {

        private static @Nullable ValidatorFactory factory;

        private Engine() {}

        static synchronized ValidatorFactory factory() {
            if (factory == null) {
                factory = start();
            }
            return factory;
        }

        private static ValidatorFactory start() {
            try {
                return Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new TemplateInterpolator())
                        .buildValidatorFactory();
            } catch (ValidationException e) {
                throw new SetupException(DiagnosticCode.NO_VALIDATION_ENGINE, e);
            }
        }
    }

    /** Leaves templates as they are: {@link Violation} makes the sentences, in the language it is asked for. */
    private static final class TemplateInterpolator implements MessageInterpolator {

        @Override
        public String interpolate(String messageTemplate, Context context) {
            return messageTemplate;
        }

        @Override
        public String interpolate(String messageTemplate, Context context, Locale locale) {
            return messageTemplate;
        }
    }
}
