package jp.shikaku.transport.mock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.xml.JaxbMessageCodec;

/**
 * A terminal (資格確認端末) that is played: it reads requests, finds the person in its register of invented people and answers as the person's
 * scenario says. It remembers nothing but how many card-reader results there were, the environment settings, and the bulk
 * requests it accepted; thread-safe.
 *
 * <p>It knows no folder and does not wait. {@link MockTransport} reaches it in process, {@link FolderTerminal} lets it serve a folder.
 *
 * <p>The terminal's interface specification is not public: answers hold what public sources show, and error codes begin with SAMPLE.
 */
public final class SimulatedTerminal {

    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final String REFUSED = "SAMPLE-R001 見本の受付エラーです。";
    private static final String UNREADABLE = "SAMPLE-R002 電文を処理できません。 ";

    private final List<InventedPerson> people;
    private final MessageCodec codec;
    private final TerminalProfile profile;
    private final MedicalInstitutionCode institution;
    private final Duration latency;
    private final Duration slowness;
    private final long seed;
    private final Clock clock;
    private final boolean zipsBulkResults;
    private final Responders responders;
    private final CardReader cardReader;
    private final AtomicLong presented = new AtomicLong();

    private SimulatedTerminal(Builder builder) {
        this.people = builder.people;
        this.codec = builder.codec;
        this.profile = builder.profile;
        this.institution = builder.institution;
        this.latency = builder.latency;
        this.slowness = builder.slowness;
        this.seed = builder.seed;
        this.clock = builder.clock;
        this.responders = new Responders(new Register(people), profile, seed, builder.bulkProcessing);
        this.zipsBulkResults = builder.zipsBulkResults;
        this.cardReader = new CardReader(institution, profile);
    }

    /**
     * Starts a terminal that knows nobody.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Decides what happens to a request. The same request at the same time gives the same reaction.
     *
     * @param request the request as it came
     * @param now the time of the terminal
     * @return an answer, a refusal (also for what cannot be read), or nothing
     */
    public Reaction react(Envelope request, Instant now) {
        try {
            LocalDateTime time = local(now);
            ProtocolFileName name = requireOwnName(request);
            return read(request)
                    .flatMap(message -> responders.respond(message, time))
                    .map(response -> reaction(request, name.answer(form(response.answer())), response))
                    .orElseGet(() -> new Reaction.Refusal(request, UNREADABLE, latency));
        } catch (ShikakuException e) {
            return refuse(request, e.code());
        }
    }

    /** Returns what cannot be processed. */
    Reaction.Refusal refuse(Envelope request, DiagnosticCode reason) {
        return new Reaction.Refusal(request, UNREADABLE + reason.code(), latency);
    }

    /** The terminal knows its own names only, and no exchange that its profile does not enable. */
    private ProtocolFileName requireOwnName(Envelope request) {
        MessageId id = request.messageId();
        if (MessageCatalogue.find(id).filter(type -> type.isEnabledBy(profile)).isEmpty()) {
            throw new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, id.value());
        }
        return ProtocolFileName.ofRequest(
                request.fileName(), profile.wireNames().wireId(id), Stage.READING);
    }

    private Reaction reaction(Envelope request, ProtocolFileName answer, Responder.Response response) {
        return switch (response.scenario()) {
            case NEVER -> new Reaction.Silence();
            case REFUSED -> new Reaction.Refusal(request, REFUSED, latency);
            case SLOW -> reply(request, answer, response, latency.plus(slowness));
            default -> reply(request, answer, response, latency);
        };
    }

    private Reaction reply(Envelope request, ProtocolFileName answer, Responder.Response response, Duration after) {
        Payload document = codec.encode(response.answer(), profile);
        return zipsBulkResults && response.answer() instanceof BulkAnswer
                ? reply(
                        request,
                        new ProtocolFileName(answer.messageId(), answer.identifier(), "zip"),
                        Zip.of(answer.toString(), document),
                        after)
                : reply(request, answer, document, after);
    }

    private static Reaction reply(Envelope request, ProtocolFileName answer, Payload document, Duration after) {
        return new Reaction.Reply(
                new Envelope(request.messageId().answer(), request.exchangeId(), answer.toString(), document), after);
    }

    private static String form(Answer answer) {
        return answer instanceof MedicalAnswer medical && medical.pdf().isPresent() ? "pdf" : "xml";
    }

    /**
     * Lets a person use the card reader.
     *
     * @param person the person, who need not be in the register
     * @param now the time of the terminal
     * @return the result, under a name that is not given twice
     */
    public Envelope present(InventedPerson person, Instant now) {
        LocalDateTime time = local(now);
        String random = digest(now).substring(0, 20);
        ExchangeId id = new ExchangeId(institution.value() + random + "_" + FILE_TIME.format(time));
        FaceResult result = cardReader.read(person, ArbitraryFileIdentifier.of(random), time);
        String fileName = new ProtocolFileName(FaceResult.MESSAGE_ID, id, "xml").toString();
        return new Envelope(FaceResult.MESSAGE_ID, id, fileName, codec.encode(result, profile));
    }

    private String digest(Instant now) {
        try {
            byte[] text = (seed + " " + now + " " + presented.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The typed request, empty when the document is no request. */
    Optional<AnyRequest<?>> read(Envelope request) {
        return codec.decode(request.messageId(), request.payload(), profile).message() instanceof AnyRequest<?> message
                ? Optional.of(message)
                : Optional.empty();
    }

    Responders responders() {
        return responders;
    }

    MessageCodec codec() {
        return codec;
    }

    /**
     * Returns the people in the register.
     *
     * @return the people
     */
    public List<InventedPerson> people() {
        return people;
    }

    /**
     * Returns what is special about this terminal.
     *
     * @return the profile
     */
    public TerminalProfile profile() {
        return profile;
    }

    /**
     * Returns the terminal's clock.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    private static LocalDateTime local(Instant now) {
        return LocalDateTime.ofInstant(now, Japan.ZONE);
    }

    /** Builds a terminal. Not thread-safe. */
    public static final class Builder {

        private List<InventedPerson> people = List.of();
        private MessageCodec codec = new JaxbMessageCodec();
        private TerminalProfile profile = TerminalProfile.builder()
                .wireNames(MessageCatalogue.canonicalNames())
                .build();
        private MedicalInstitutionCode institution = MedicalInstitutionCode.of("9910000018");
        private Duration latency = Duration.ZERO;
        private Duration slowness = Duration.ofMinutes(1);
        private Duration bulkProcessing = Duration.ZERO;
        private boolean zipsBulkResults;
        private long seed;
        private Clock clock = Japan.clock();

        private Builder() {}

        /**
         * Sets the register.
         *
         * @param people the people; nobody unless set
         * @return this builder
         */
        public Builder people(List<InventedPerson> people) {
            this.people = List.copyOf(people);
            return this;
        }

        /**
         * Sets the register.
         *
         * @param people the people; nobody unless set
         * @return this builder
         */
        public Builder people(InventedPerson... people) {
            return people(List.of(people));
        }

        /**
         * Sets how documents are read and written; that of shikaku-xml-schema unless set.
         *
         * @param codec the value
         * @return this builder
         */
        public Builder codec(MessageCodec codec) {
            this.codec = Objects.requireNonNull(codec, "codec");
            return this;
        }

        /**
         * Sets what is special about the terminal; unless set, every exchange is enabled under its canonical name, and nothing else is
         * special. An exchange that a profile does not enable is refused.
         *
         * @param profile the value
         * @return this builder
         */
        public Builder profile(TerminalProfile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /**
         * Sets in whose card reader cards are put; 9910000018 unless set. Requests are answered for any institution.
         *
         * @param institution the value
         * @return this builder
         */
        public Builder institution(MedicalInstitutionCode institution) {
            this.institution = Objects.requireNonNull(institution, "institution");
            return this;
        }

        /**
         * Sets how long each reaction takes; nothing unless set.
         *
         * @param latency the value
         * @return this builder
         */
        public Builder latency(Duration latency) {
            this.latency = Objects.requireNonNull(latency, "latency");
            return this;
        }

        /**
         * Sets how much longer {@link Scenario#SLOW} takes; a minute unless set.
         *
         * @param slowness the value
         * @return this builder
         */
        public Builder slowness(Duration slowness) {
            this.slowness = Objects.requireNonNull(slowness, "slowness");
            return this;
        }

        /**
         * Sets how long a bulk request is processed before its result is there.
         *
         * @param bulkProcessing the value; nothing unless set
         * @return this builder
         */
        public Builder bulkProcessing(Duration bulkProcessing) {
            this.bulkProcessing = Objects.requireNonNull(bulkProcessing, "bulkProcessing");
            return this;
        }

        /**
         * Sets whether bulk results come as zip files.
         *
         * @param zipsBulkResults the value; as XML unless set
         * @return this builder
         */
        public Builder zipsBulkResults(boolean zipsBulkResults) {
            this.zipsBulkResults = zipsBulkResults;
            return this;
        }

        /**
         * Sets what is left to chance: the names of card-reader results, drugs and checkups.
         *
         * @param seed the same seed gives the same at the same times; 0 unless set
         * @return this builder
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Sets the terminal's clock.
         *
         * @param clock the value; the system's unless set
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Builds the terminal.
         *
         * @return the terminal
         */
        public SimulatedTerminal build() {
            return new SimulatedTerminal(this);
        }
    }
}
