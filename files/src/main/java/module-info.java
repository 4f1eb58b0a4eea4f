/**
 * Durable files: the one room where bytes meet the disk. It publishes, copies, sets aside and removes files so that a crash loses nothing
 * and nobody sees half of one, knows the grammar of the protocol's file names, and keeps what a transport has to remember. It knows nothing
 * of messages, and works on any {@link java.nio.file.FileSystem}.
 */
module jp.shikaku.files {
    // payloads, tickets, the waiter and the errors are core's
    requires transitive jp.shikaku.core;
    // reading past the system's memory, to see what a stick really holds
    requires jdk.unsupported;
    // annotations only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.files;
}
