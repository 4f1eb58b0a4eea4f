package jp.shikaku.transport.usb;

import java.time.Duration;

/** What a batch may have at most, and how long it is good for unless set otherwise. */
final class Limits {

    static final long BATCH_SIZE = 1L << 30;
    static final int DOCUMENTS = 10_000;
    static final long DOCUMENT_SIZE = 64L << 20;
    static final int REFUSAL_TEXT = 16 << 10;
    static final Duration VALIDITY = Duration.ofDays(14);

    private Limits() {}
}
