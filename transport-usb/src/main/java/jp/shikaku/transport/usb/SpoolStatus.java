package jp.shikaku.transport.usb;

import java.util.List;

/**
 * Where each request is. Immutable and thread-safe.
 *
 * @param waiting the file names of requests that were on no stick yet
 * @param carried the file names of requests that went out and are not answered; each is still here until the courier acknowledged it
 * @param answered the file names of requests whose answers are here
 */
public record SpoolStatus(List<String> waiting, List<String> carried, List<String> answered) {

    /**
     * For the library only; not API, as it changes when reports say more.
     *
     * @param waiting see the record
     * @param carried see the record
     * @param answered see the record
     */
    public SpoolStatus {
        waiting = List.copyOf(waiting);
        carried = List.copyOf(carried);
        answered = List.copyOf(answered);
    }
}
