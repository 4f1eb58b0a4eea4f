/**
 * The contract every transport must pass, for the tests of transports: those of the SDK and a vendor's own. It knows the ports of core and
 * nothing of any transport.
 */
module jp.shikaku.testkit {
    // the contract is written in terms of the ports
    requires transitive jp.shikaku.core;
    // a transport's test extends a JUnit class
    requires transitive org.junit.jupiter.api;
    // annotations only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.testkit;

    // JUnit calls the tests of the contract, which are no API
    opens jp.shikaku.testkit to
            org.junit.platform.commons;
}
