/**
 * When medical information may be viewed and when a re-inquiry (再照会) may be tried: viewing periods, the guard of the exchanges, the ledger
 * of consents, audit. The server is the only authority; the rules here are stricter or silent, never a permission by themselves.
 */
module jp.shikaku.consent {
    // consents, code lists and the guard's port are core's
    requires transitive jp.shikaku.core;
    // the disk; of its API only how durable an audit log is
    requires transitive jp.shikaku.files;
    // a ledger's database; its connections are the caller's
    requires transitive java.sql;
    // annotations only, so not needed at run time
    requires static transitive org.jspecify;

    exports jp.shikaku.consent;
    exports jp.shikaku.consent.audit;
    exports jp.shikaku.consent.fallback;
    exports jp.shikaku.consent.guard;
    exports jp.shikaku.consent.ledger;
    exports jp.shikaku.consent.purge;
    exports jp.shikaku.consent.reinquiry;
    exports jp.shikaku.consent.viewing;
}
