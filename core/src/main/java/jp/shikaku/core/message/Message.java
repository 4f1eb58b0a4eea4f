package jp.shikaku.core.message;

import java.util.Map;

/** A message (電文): one XML document of the protocol as a value. Implementations are immutable and thread-safe. */
public interface Message {

    /**
     * Returns which message this is.
     *
     * @return the id
     */
    MessageId messageId();

    /**
     * Returns what a request and its answer must have in common: wire element and value in a form that can be compared. It holds
     * personal data and goes nowhere but into a {@link PendingRequest}.
     *
     * @return the keys that are present
     */
    Map<String, String> correlationKeys();
}
