package jp.shikaku.xml.internal.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import org.jspecify.annotations.Nullable;

/** Text that remembers whether its end was reached: an error before that would be one whatever followed. Not thread-safe. */
final class EndSensingReader extends FilterReader {

    private boolean endReached;
    private @Nullable IOException failure;

    EndSensingReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            endReached |= read < 0;
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** What to say of an error of the parser; its own words are dropped, because they can quote the document. */
    ShikakuException refusal() {
        return failure == null
                ? new MalformedAnswerException(endReached ? DiagnosticCode.TRUNCATED : DiagnosticCode.NOT_WELL_FORMED)
                : new TransportException(
                        DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.READING, HandOver.DELIVERED, failure);
    }
}
