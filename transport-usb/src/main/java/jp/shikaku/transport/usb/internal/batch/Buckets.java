package jp.shikaku.transport.usb.internal.batch;

/**
 * The sizes a batch may have, so that its size says little of what is in it: the smallest doubled up to a bound, then each quarter of that.
 *
 * @param smallest the smallest size
 * @param doublingEnds where doubling ends
 */
record Buckets(long smallest, long doublingEnds) {

    /** 64 KiB up to 1 MiB, then each quarter of a MiB: a day of about 15 card checks looks the same as one check. */
    static final Buckets STANDARD = new Buckets(64 << 10, 1 << 20);

    /** The smallest bucket that holds so much. */
    long of(long size) {
        long bucket = smallest;
        while (bucket < size && bucket < doublingEnds) {
            bucket *= 2;
        }
        long step = doublingEnds / 4;
        return size <= bucket ? bucket : (size + step - 1) / step * step;
    }
}
