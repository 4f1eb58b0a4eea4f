package jp.shikaku.core.port;

import java.util.Iterator;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkUnit;

/**
 * A bulk result that is read unit by unit. That the whole document is well formed was checked before. Implementations are not thread-safe;
 * what is read of the document is read while iterating, so it fails with a {@link jp.shikaku.core.error.TransportException} where the
 * document has gone.
 */
public interface BulkDocument extends Iterator<BulkEntry<? extends BulkUnit>>, AutoCloseable {

    /**
     * Returns everything but the units.
     *
     * @return an answer without units
     */
    BulkAnswer head();

    /**
     * Returns how many units the document holds.
     *
     * @return the number
     */
    int size();

    /**
     * Returns what the bytes are encoded with.
     *
     * @return the character set
     */
    WireCharset charset();

    /** Ends reading. Closing twice does nothing. */
    @Override
    void close();
}
