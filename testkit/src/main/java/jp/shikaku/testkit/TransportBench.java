package jp.shikaku.testkit;

import java.time.Duration;
import java.util.Map;
import jp.shikaku.core.port.Transport;

/**
 * What a transport's test provides to {@link TransportContract}: the transport, and the hands that play the terminal (資格確認端末) on its other side.
 * Each test gets a bench of its own. Implementations are thread-safe.
 */
public interface TransportBench extends AutoCloseable {

    /** Where the terminal puts documents. Immutable and thread-safe. */
    enum Place {
        /** Answers, and returned requests with the text beside them. */
        ANSWERS,
        /** Results of card readers. */
        FACES
    }

    /**
     * Opens the transport: each time a new instance on the same memory and the same terminal, as after a restart of the program.
     *
     * @return the transport; the contract closes it
     */
    Transport open();

    /**
     * Returns what lies there for the terminal to take, under the names it would recognise.
     *
     * @return the bytes by file name
     */
    Map<String, byte[]> requests();

    /**
     * Takes a request away, as the terminal does.
     *
     * @param fileName its name
     */
    void take(String fileName);

    /**
     * Lets a document have these bytes from now on; it may have had others before.
     *
     * @param place where
     * @param fileName its name
     * @param content its bytes
     */
    void put(Place place, String fileName, byte[] content);

    /**
     * Returns what lies in a place, whoever put it there.
     *
     * @param place where
     * @return the bytes by file name
     */
    Map<String, byte[]> documents(Place place);

    /**
     * Lets the transport's time pass.
     *
     * @param time how long
     */
    void pass(Duration time);

    /** Clears away what the bench made. */
    @Override
    void close();
}
