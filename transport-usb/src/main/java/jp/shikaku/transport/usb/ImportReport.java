package jp.shikaku.transport.usb;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came back on the stick. Immutable and thread-safe.
 *
 * @param batch the identity of the batch that was taken, 32 hexadecimal digits; empty when there was none
 * @param answers the file names of the answers that came now and can be collected
 * @param duplicates the file names of answers that had come before; they changed nothing
 * @param missing the file names of requests that were taken to the terminal and whose answers have not come
 * @param refused what was not taken, and why
 */
public record ImportReport(
        Optional<String> batch,
        List<String> answers,
        List<String> duplicates,
        List<String> missing,
        List<Refused> refused) {

    /**
     * For the library only; not API, as it changes when reports say more.
     *
     * @param batch see the record
     * @param answers see the record
     * @param duplicates see the record
     * @param missing see the record
     * @param refused see the record
     */
    public ImportReport {
        Objects.requireNonNull(batch, "batch");
        answers = List.copyOf(answers);
        duplicates = List.copyOf(duplicates);
        missing = List.copyOf(missing);
        refused = List.copyOf(refused);
    }
}
