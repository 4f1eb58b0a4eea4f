package jp.shikaku.transport.usb;

/** How requests lie on the stick. Immutable and thread-safe. */
public enum CarryForm {
    /** Encrypted and signed in one file: nothing can be read by who finds the stick. Needs the courier at the terminal's side. */
    SEALED,
    /**
     * The plain files in a BagIt bag (RFC 8493), for a terminal on which nothing may be installed. Who finds the stick can read them.
     */
    OPEN
}
