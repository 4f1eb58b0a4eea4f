package jp.shikaku.core.port;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.MessageId;

/**
 * What is special about one terminal and not confirmed for all: character set, folder names, and how patient one is with it. Immutable
 * and thread-safe.
 *
 * @param charset what requests are written in (entry {@code charset}; UTF-8)
 * @param requestFolder where requests are put (entry {@code folder.request}; {@code req})
 * @param answerFolder where answers appear (entry {@code folder.answer}; {@code res})
 * @param faceFolder where card-reader results appear (entry {@code folder.face}; {@code face})
 * @param temporaryFolder a folder beside the request folder in which a request is written before it is moved in (entry
 *     {@code folder.temporary}; {@code tmp}); empty: the request is written in the request folder as {@code <name>.tmp}, which is also
 *     done where the folder cannot be made
 * @param insurerNumberPadding what fills an insurer number up to 8 (entry {@code insurer-number.padding}; {@code spaces},
 *     or {@code zeros})
 * @param answerStall an answer that is not whole and has not changed for so long is taken for cut off (entry {@code answer.stall}; 10
 *     seconds)
 * @param maximumAnswerSize how many bytes a single answer may have (entry {@code answer.maximum-size}; 4 MiB)
 * @param retention how long an acknowledged answer can be collected again (entry {@code answer.retention}; a day)
 * @param pendingRetention how long a request is remembered whose answer nobody acknowledges (entry {@code pending.retention}; 30 days)
 * @param wireNames which exchanges that are not confirmed are enabled, and under which names (entries {@code exchange.…},
 *     {@code element.…} and {@code choice.…}; none)
 * @param bulk the limits of exchanges in two steps (entries {@code bulk.…})
 */
public record TerminalProfile(
        WireCharset charset,
        String requestFolder,
        String answerFolder,
        String faceFolder,
        Optional<String> temporaryFolder,
        InsurerNumberPadding insurerNumberPadding,
        Duration answerStall,
        long maximumAnswerSize,
        Duration retention,
        Duration pendingRetention,
        WireNames wireNames,
        BulkLimits bulk) {

    /** What fills an insurer number up to 8 characters. Immutable and thread-safe. */
    public enum InsurerNumberPadding {
        /** Leading spaces: the form seen on the wire. */
        SPACES(' '),
        /** Leading zeros: seen at one gateway. */
        ZEROS('0');

        private final char character;

        InsurerNumberPadding(char character) {
            this.character = character;
        }

        /**
         * Fills a number up.
         *
         * @param number the number
         * @return 8 characters
         */
        public String pad(String number) {
            return String.valueOf(character).repeat(Math.max(0, 8 - number.length())) + number;
        }
    }

    /**
     * For the library only; not API, as it changes when profiles learn more. Use {@link #builder()}.
     *
     * @param charset see the record
     * @param requestFolder see the record
     * @param answerFolder see the record
     * @param faceFolder see the record
     * @param temporaryFolder see the record
     * @param insurerNumberPadding see the record
     * @param answerStall see the record
     * @param maximumAnswerSize see the record
     * @param retention see the record
     * @param pendingRetention see the record
     * @param wireNames see the record
     * @param bulk see the record
     */
    public TerminalProfile {
        Objects.requireNonNull(charset, "charset");
        requireFolder("folder.request", requestFolder);
        requireFolder("folder.answer", answerFolder);
        requireFolder("folder.face", faceFolder);
        temporaryFolder.ifPresent(name -> requireFolder("folder.temporary", name));
        Objects.requireNonNull(insurerNumberPadding, "insurerNumberPadding");
        require("answer.stall", !answerStall.isNegative() && !answerStall.isZero());
        require("answer.maximum-size", maximumAnswerSize > 0);
        require("answer.retention", !retention.isNegative());
        Objects.requireNonNull(bulk, "bulk");
        require("pending.retention", !pendingRetention.isNegative() && !pendingRetention.isZero());
        Objects.requireNonNull(wireNames, "wireNames");
    }

    /**
     * The profile of the public sources.
     *
     * @return UTF-8, req, res, face, tmp, spaces, 10 seconds, 4 MiB, a day, 30 days
     */
    public static TerminalProfile standard() {
        return builder().build();
    }

    /**
     * Starts from the profile of the public sources.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this profile.
     *
     * @return a builder that holds what this profile holds
     */
    public Builder toBuilder() {
        return new Builder()
                .charset(charset)
                .requestFolder(requestFolder)
                .answerFolder(answerFolder)
                .faceFolder(faceFolder)
                .temporaryFolder(temporaryFolder.orElse(""))
                .insurerNumberPadding(insurerNumberPadding)
                .answerStall(answerStall)
                .maximumAnswerSize(maximumAnswerSize)
                .retention(retention)
                .pendingRetention(pendingRetention)
                .wireNames(wireNames)
                .bulk(bulk);
    }

    /**
     * Reads a profile from entries, such as those of a properties file. What is missing is as in {@link #standard()}.
     *
     * @param entries the entries named at the record
     * @return the profile
     * @throws SetupException if an entry is unknown or has a wrong value
     */
    public static TerminalProfile of(Map<String, String> entries) {
        Builder builder = builder().wireNames(WireNames.of(entries));
        entries.forEach((name, value) -> {
            if (!WireNames.isEntry(name)) {
                read(builder, name, value.strip());
            }
        });
        return builder.build();
    }

    private static void read(Builder builder, String name, String value) {
        try {
            switch (name) {
                case "charset" -> builder.charset(WireCharset.of(value).orElseThrow(IllegalArgumentException::new));
                case "folder.request" -> builder.requestFolder(value);
                case "folder.answer" -> builder.answerFolder(value);
                case "folder.face" -> builder.faceFolder(value);
                case "folder.temporary" -> builder.temporaryFolder(value);
                case "insurer-number.padding" ->
                    builder.insurerNumberPadding(InsurerNumberPadding.valueOf(value.toUpperCase(Locale.ROOT)));
                case "answer.stall" -> builder.answerStall(Duration.parse(value));
                case "answer.maximum-size" -> builder.maximumAnswerSize(Long.parseLong(value));
                case "answer.retention" -> builder.retention(Duration.parse(value));
                case "pending.retention" -> builder.pendingRetention(Duration.parse(value));
                default -> builder.bulk(builder.bulk.with(name, value));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new SetupException(DiagnosticCode.INVALID_PROFILE, name);
        }
    }

    /**
     * Returns how many bytes a document may have.
     *
     * @param messageId which message, as it is called on the wire
     * @return that of a bulk document or of a single answer
     */
    public long maximumSize(MessageId messageId) {
        return wireNames.canonicalId(messageId).flatMap(BulkExchange::of).isPresent()
                ? bulk.maximumSize()
                : maximumAnswerSize;
    }

    private static void requireFolder(String entry, String name) {
        require(entry, name.matches("[A-Za-z0-9_-]{1,64}"));
    }

    private static void require(String entry, boolean holds) {
        if (!holds) {
            throw new SetupException(DiagnosticCode.INVALID_PROFILE, entry);
        }
    }

    /** Builds a profile, starting from the standard one. Not thread-safe. */
    public static final class Builder {

        private WireCharset charset = WireCharset.UTF_8;
        private String requestFolder = "req";
        private String answerFolder = "res";
        private String faceFolder = "face";
        private String temporaryFolder = "tmp";
        private InsurerNumberPadding insurerNumberPadding = InsurerNumberPadding.SPACES;
        private Duration answerStall = Duration.ofSeconds(10);
        private long maximumAnswerSize = 4L << 20;
        private Duration retention = Duration.ofDays(1);
        private Duration pendingRetention = Duration.ofDays(30);
        private WireNames wireNames = WireNames.none();
        private BulkLimits bulk = BulkLimits.defaults();

        private Builder() {}

        /**
         * Sets what requests are written in.
         *
         * @param charset the value
         * @return this builder
         */
        public Builder charset(WireCharset charset) {
            this.charset = charset;
            return this;
        }

        /**
         * Sets the name of the request folder.
         *
         * @param requestFolder the value
         * @return this builder
         */
        public Builder requestFolder(String requestFolder) {
            this.requestFolder = requestFolder;
            return this;
        }

        /**
         * Sets the name of the answer folder.
         *
         * @param answerFolder the value
         * @return this builder
         */
        public Builder answerFolder(String answerFolder) {
            this.answerFolder = answerFolder;
            return this;
        }

        /**
         * Sets the name of the folder of card-reader results.
         *
         * @param faceFolder the value
         * @return this builder
         */
        public Builder faceFolder(String faceFolder) {
            this.faceFolder = faceFolder;
            return this;
        }

        /**
         * Sets the name of the folder in which a request is written first; empty for none.
         *
         * @param temporaryFolder the value
         * @return this builder
         */
        public Builder temporaryFolder(String temporaryFolder) {
            this.temporaryFolder = temporaryFolder;
            return this;
        }

        /**
         * Sets what fills an insurer number up to 8.
         *
         * @param insurerNumberPadding the value
         * @return this builder
         */
        public Builder insurerNumberPadding(InsurerNumberPadding insurerNumberPadding) {
            this.insurerNumberPadding = insurerNumberPadding;
            return this;
        }

        /**
         * Sets how long an unfinished answer may rest.
         *
         * @param answerStall the value
         * @return this builder
         */
        public Builder answerStall(Duration answerStall) {
            this.answerStall = answerStall;
            return this;
        }

        /**
         * Sets how many bytes a single answer may have.
         *
         * @param maximumAnswerSize the value
         * @return this builder
         */
        public Builder maximumAnswerSize(long maximumAnswerSize) {
            this.maximumAnswerSize = maximumAnswerSize;
            return this;
        }

        /**
         * Sets how long an acknowledged answer can be collected again.
         *
         * @param retention the value
         * @return this builder
         */
        public Builder retention(Duration retention) {
            this.retention = retention;
            return this;
        }

        /**
         * Sets how long a request is remembered whose answer nobody acknowledges.
         *
         * @param pendingRetention the value
         * @return this builder
         */
        public Builder pendingRetention(Duration pendingRetention) {
            this.pendingRetention = pendingRetention;
            return this;
        }

        /**
         * Sets which exchanges that are not confirmed are enabled, and under which names.
         *
         * @param wireNames the value
         * @return this builder
         */
        public Builder wireNames(WireNames wireNames) {
            this.wireNames = wireNames;
            return this;
        }

        /**
         * Sets the limits of exchanges in two steps.
         *
         * @param bulk the value
         * @return this builder
         */
        public Builder bulk(BulkLimits bulk) {
            this.bulk = Objects.requireNonNull(bulk, "bulk");
            return this;
        }

        /**
         * Builds the profile.
         *
         * @return the profile
         * @throws SetupException if a value is not possible
         */
        public TerminalProfile build() {
            return new TerminalProfile(
                    charset,
                    requestFolder,
                    answerFolder,
                    faceFolder,
                    Optional.of(temporaryFolder).filter(name -> !name.isEmpty()),
                    insurerNumberPadding,
                    answerStall,
                    maximumAnswerSize,
                    retention,
                    pendingRetention,
                    wireNames,
                    bulk);
        }
    }
}
