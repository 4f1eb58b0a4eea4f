package jp.shikaku.transport.usb;

import java.time.Duration;

/** What a batch may have at most, and how long it is good for and remembered unless set otherwise. */
final class Limits {

    /** The documents of a batch together. */
    static final long CONTENT_SIZE = 512L << 20;

    /** The file: names, roll call, padding and encryption come on top of the documents. */
    static final long BATCH_SIZE = CONTENT_SIZE + (16L << 20);

    /** Documents and refusals. */
    static final int DOCUMENTS = 10_000;

    static final long DOCUMENT_SIZE = 64L << 20;
    static final int REFUSAL_TEXT = 16 << 10;

    /** The texts of all refusals of a batch together; they stand in the roll call. */
    static final int REFUSALS_SIZE = 4 << 20;

    static final Duration VALIDITY = Duration.ofDays(14);

    /** How long a courier knows a request that no batch names any more: three times as long as a spool waits for an answer. */
    static final Duration MEMORY = Duration.ofDays(90);

    private Limits() {}
}
