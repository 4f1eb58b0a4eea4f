package jp.shikaku.core;

import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.port.ExchangeListener;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.core.validation.SeverityPolicy;
import org.jspecify.annotations.Nullable;

/** Builds an {@link EligibilityClient} or a {@link MedicalClient}. Not thread-safe. */
public final class EligibilityClientBuilder {

    @Nullable
    MedicalInstitutionCode institution;

    @Nullable
    Transport transport;

    @Nullable
    MessageCodec codec;

    @Nullable
    Clock clock;

    @Nullable
    Waiter waiter;

    @Nullable
    Executor executor;

    @Nullable
    FacilityType facility;

    private @Nullable ValidatorFactory validatorFactory;

    ExchangeGuard guard = ExchangeGuard.ALLOW_ALL;
    ExchangeListener listener = ExchangeListener.NONE;
    private SeverityPolicy severities = SeverityPolicy.standard();
    Duration timeout = Duration.ofSeconds(30);
    SystemRole role = SystemRole.RECEIPT_COMPUTER;

    EligibilityClientBuilder() {}

    /**
     * Sets for which institution requests are sent, unless a request names another.
     *
     * @param institution the value
     * @return this builder
     */
    public EligibilityClientBuilder institution(MedicalInstitutionCode institution) {
        this.institution = Objects.requireNonNull(institution, "institution");
        return this;
    }

    /**
     * Sets the kind of institution; an exchange that does not exist there is refused ({@link DiagnosticCode#NOT_AT_FACILITY}).
     * Unless set, no exchange is refused for that reason.
     *
     * @param facility the value
     * @return this builder
     */
    public EligibilityClientBuilder facility(FacilityType facility) {
        this.facility = Objects.requireNonNull(facility, "facility");
        return this;
    }

    /**
     * Sets how documents are carried; it is not closed with the client.
     *
     * @param transport the value
     * @return this builder
     */
    public EligibilityClientBuilder transport(Transport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        return this;
    }

    /**
     * Sets how documents are written and read; found with {@link java.util.ServiceLoader} unless set.
     *
     * @param codec the value
     * @return this builder
     */
    public EligibilityClientBuilder codec(MessageCodec codec) {
        this.codec = Objects.requireNonNull(codec, "codec");
        return this;
    }

    /**
     * Sets what decides whether an exchange may take place; everything may unless set.
     *
     * @param guard the value
     * @return this builder
     */
    public EligibilityClientBuilder guard(ExchangeGuard guard) {
        this.guard = Objects.requireNonNull(guard, "guard");
        return this;
    }

    /**
     * Sets how much each rule weighs; {@link SeverityPolicy#standard()} unless set.
     *
     * @param severities the value
     * @return this builder
     */
    public EligibilityClientBuilder severities(SeverityPolicy severities) {
        this.severities = Objects.requireNonNull(severities, "severities");
        return this;
    }

    /**
     * Sets the factory that checks the rules; one is found and started at the first request unless set. What its interpolator says is
     * not asked for: a {@link jp.shikaku.core.diagnostic.Violation} makes its own sentences.
     *
     * @param factory the factory of one's own; the client does not close it
     * @return this builder
     */
    public EligibilityClientBuilder validatorFactory(ValidatorFactory factory) {
        this.validatorFactory = Objects.requireNonNull(factory, "factory");
        return this;
    }

    /**
     * Sets what hears of all exchanges.
     *
     * @param listener the value
     * @return this builder
     */
    public EligibilityClientBuilder listener(ExchangeListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Sets what o'clock it is; the time of the transport unless set. A clock that does not go by itself needs a waiter that moves it,
     * or no time limit is ever reached.
     *
     * @param clock the value
     * @return this builder
     */
    public EligibilityClientBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets how to wait; as the transport does unless set. A waiter serves one client.
     *
     * @param waiter the value
     * @return this builder
     */
    public EligibilityClientBuilder waiter(Waiter waiter) {
        this.waiter = Objects.requireNonNull(waiter, "waiter");
        return this;
    }

    /**
     * Sets where answers to {@link EligibilityClient#sendAsync} are completed and subscriptions served; never closed by the client.
     *
     * @param executor the value
     * @return this builder
     */
    public EligibilityClientBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Sets how long {@link EligibilityClient#send} and {@link EligibilityClient#sendAsync} wait; 30 seconds unless set.
     *
     * @param timeout the value
     * @return this builder
     */
    public EligibilityClientBuilder timeout(Duration timeout) {
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * Sets what kind of system the client serves; a receipt computer unless set, which may hold least: of a document that may carry
     * medical information it gets the typed answer, but not the document, and no copy of its file is kept.
     *
     * @param role the value
     * @return this builder
     */
    public EligibilityClientBuilder role(SystemRole role) {
        this.role = Objects.requireNonNull(role, "role");
        return this;
    }

    RuleValidator rules(Clock ofClient) {
        RuleValidator rules = RuleValidator.using(ofClient, severities);
        return validatorFactory == null ? rules : rules.with(validatorFactory);
    }

    Timing timing(Timing ofTransport) {
        return new Timing(clock == null ? ofTransport.clock() : clock, waiter == null ? ofTransport.waiter() : waiter);
    }

    /**
     * Builds the client.
     *
     * @return the client
     * @throws NullPointerException if institution or transport is missing
     * @throws SetupException if no codec or several are found, or the profile names an exchange or element that it cannot
     */
    public EligibilityClient build() {
        return new EligibilityClient(this);
    }

    /**
     * Builds a client that also asks for medical information.
     *
     * @return the client
     * @throws NullPointerException if institution or transport is missing
     * @throws SetupException if the role must not hold medical information, none is asked for at the facility, or no codec or several are found
     */
    public MedicalClient buildMedical() {
        return new MedicalClient(this);
    }
}
