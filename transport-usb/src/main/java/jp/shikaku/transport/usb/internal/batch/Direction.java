package jp.shikaku.transport.usb.internal.batch;

/** Which way a batch goes. */
public enum Direction {
    /** From the spool to the terminal. */
    REQUESTS,
    /** From the terminal to the spool. */
    ANSWERS;

    /** The way back. */
    public Direction opposite() {
        return this == REQUESTS ? ANSWERS : REQUESTS;
    }
}
