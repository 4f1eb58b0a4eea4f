/**
 * The simulated terminal, for trying programs and for their tests: a register of invented people, answered in process or through a folder.
 * No production program needs it, and it needs no test framework.
 */
module jp.shikaku.transport.mock {
    // answers are values of core, and the transport implements its port
    requires transitive jp.shikaku.core;
    // requests are really read and answers really written
    requires jp.shikaku.xml;
    // the terminal's folders are written as carefully as the client's
    requires jp.shikaku.files;
    // annotations only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.transport.mock;
}
