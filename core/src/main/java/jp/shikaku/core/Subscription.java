package jp.shikaku.core;

/** A subscription to documents nobody asked for. Thread-safe. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    /** Ends the subscription. What is being handed over is finished; nothing more comes. Closing twice does nothing. */
    @Override
    void close();
}
