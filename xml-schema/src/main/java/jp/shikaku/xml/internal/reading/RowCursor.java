package jp.shikaku.xml.internal.reading;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;

/**
 * The rows of a document, one after the other; only the one that is read lies in memory. Not thread-safe.
 *
 * @param <R> the bound class of a row
 */
public final class RowCursor<R> implements AutoCloseable {

    private final InboundDocument.Parsing parsing;
    private final KnownElementsReader reader;
    private final KnownElement row;
    private final Class<R> rowClass;
    private final Function<KnownElementsReader, Unmarshaller> unmarshallers;
    private Optional<Unmarshaller> unmarshaller = Optional.empty();

    RowCursor(
            InboundDocument.Parsing parsing,
            KnownElementsReader reader,
            KnownElement row,
            Class<R> rowClass,
            Function<KnownElementsReader, Unmarshaller> unmarshallers) {
        this.parsing = parsing;
        this.reader = reader;
        this.row = row;
        this.rowClass = rowClass;
        this.unmarshallers = unmarshallers;
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     */
    public boolean next() {
        try {
            while (!reader.isOn(row)) {
                if (!reader.hasNext()) {
                    return false;
                }
                reader.next();
            }
            reader.takeNotices();
            return true;
        } catch (XMLStreamException e) {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
    }

    /**
     * Reads the row the cursor is on.
     *
     * @return the row, empty when it exceeds a limit
     */
    public Optional<R> read() {
        try {
            Unmarshaller current = unmarshaller.orElseGet(() -> unmarshallers.apply(reader));
            unmarshaller = Optional.of(current);
            return Optional.of(current.unmarshal(reader, rowClass).getValue());
        } catch (MalformedAnswerException | JAXBException e) {
            unmarshaller = Optional.empty();
            parsing.parser().leaveRow();
            reader.left(row);
            return Optional.empty();
        }
    }

    /**
     * Returns what was not understood of the row that was read.
     *
     * @return the notices
     */
    public List<Notice> notices() {
        return reader.takeNotices();
    }

    /**
     * Ends reading.
     *
     * @throws TransportException if the document cannot be closed
     */
    @Override
    public void close() {
        try {
            parsing.close();
        } catch (IOException e) {
            throw new TransportException(DiagnosticCode.INPUT_OUTPUT_FAILED, Stage.READING, HandOver.DELIVERED, e);
        }
    }
}
