package jp.shikaku.transport.usb;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What went onto the stick. It was written, and read again after that. Immutable and thread-safe.
 *
 * @param batch the identity of the batch, 32 hexadecimal digits; empty when nothing waits
 * @param requests the file names of the requests in it
 * @param fromMedium whether the stick itself was asked for what it holds; if not, the system did not offer that, and what was read may be
 *     its memory of what was written
 * @param refused what did not go, and why
 */
public record ExportReport(Optional<String> batch, List<String> requests, boolean fromMedium, List<Refused> refused) {

    /**
     * For the library only; not API, as it changes when reports say more.
     *
     * @param batch see the record
     * @param requests see the record
     * @param fromMedium see the record
     * @param refused see the record
     */
    public ExportReport {
        Objects.requireNonNull(batch, "batch");
        requests = List.copyOf(requests);
        refused = List.copyOf(refused);
    }
}
