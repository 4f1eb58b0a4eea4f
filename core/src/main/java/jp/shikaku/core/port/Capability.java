package jp.shikaku.core.port;

/** What a transport can do beyond handing over requests and looking for answers. Immutable and thread-safe. */
public enum Capability {
    /** Answers come while one waits. */
    WAITING,
    /** Documents nobody asked for arrive, such as card-reader results. */
    SUBSCRIPTION,
    /** Each arrival is signalled for certain, so nobody needs to look again and again. */
    CERTAIN_SIGNALS
}
