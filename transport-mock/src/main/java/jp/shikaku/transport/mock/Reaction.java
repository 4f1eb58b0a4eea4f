package jp.shikaku.transport.mock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.ProtocolFileName;

/** What the terminal does with a request. Implementations are immutable and thread-safe. */
public sealed interface Reaction {

    /**
     * An answer appears.
     *
     * @param answer the answer
     * @param after how long it takes
     */
    record Reply(Envelope answer, Duration after) implements Reaction {

        /**
         * An answer.
         *
         * @param answer the answer
         * @param after how long it takes
         */
        public Reply {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * The request comes back with a text beside it. That it does so for what cannot be read is an assumption.
     *
     * @param request the request
     * @param text the text
     * @param after how long it takes
     */
    record Refusal(Envelope request, String text, Duration after) implements Reaction {

        /**
         * A refusal.
         *
         * @param request the request
         * @param text the text
         * @param after how long it takes
         */
        public Refusal {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(after, "after");
        }

        /**
         * Returns the text as a document.
         *
         * @return the text under the request's name with the extension {@code .err}
         * @throws IllegalArgumentException if the request has no name of the protocol
         */
        public Envelope textEnvelope() {
            ProtocolFileName name = ProtocolFileName.parse(request.fileName())
                    .orElseThrow(() -> new IllegalArgumentException("no name of the protocol"));
            return new Envelope(
                    request.messageId(),
                    request.exchangeId(),
                    name.refusal().toString(),
                    Payload.of(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The request is taken, and nothing happens. */
    record Silence() implements Reaction {

        /** No reaction. */
        public Silence {
            // nothing to hold
        }
    }
}
