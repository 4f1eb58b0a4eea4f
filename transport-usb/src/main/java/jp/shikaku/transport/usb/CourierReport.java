package jp.shikaku.transport.usb;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a courier did. Immutable and thread-safe.
 *
 * @param batch the identity of the batch of answers that is on the stick now, 32 hexadecimal digits; empty when there was nothing to bring
 * @param requests the file names of the requests that were taken from the stick now
 * @param answers the file names of the answers and refusals that are on the stick now
 * @param missing the file names of requests that were handed over and not yet answered
 * @param refused what was not taken, and why
 */
public record CourierReport(
        Optional<String> batch,
        List<String> requests,
        List<String> answers,
        List<String> missing,
        List<Refused> refused) {

    /**
     * For the library only; not API, as it changes when reports say more.
     *
     * @param batch see the record
     * @param requests see the record
     * @param answers see the record
     * @param missing see the record
     * @param refused see the record
     */
    public CourierReport {
        Objects.requireNonNull(batch, "batch");
        requests = List.copyOf(requests);
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
        refused = List.copyOf(refused);
    }
}
