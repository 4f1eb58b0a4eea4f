package jp.shikaku.xml.internal.reading;

import java.io.IOException;
import java.io.StringReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;

/** Text that remembers whether its end was reached: an error before that would be one whatever followed. Not thread-safe. */
final class EndSensingReader extends StringReader {

    private boolean endReached;

    EndSensingReader(String text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        return sensed(super.read());
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        return sensed(super.read(buffer, offset, length));
    }

    private int sensed(int read) {
        endReached |= read < 0;
        return read;
    }

    /** What to say of an error of the parser; its own words are dropped, because they can quote the document. */
    MalformedAnswerException refusal() {
        return new MalformedAnswerException(endReached ? DiagnosticCode.TRUNCATED : DiagnosticCode.NOT_WELL_FORMED);
    }
}
