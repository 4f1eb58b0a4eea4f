package jp.shikaku.transport.mock;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;

/** What the transport remembers: requests, verdicts, and who has seen what. Thread-safe. */
final class Memory {

    private final Map<String, Envelope> requests = new LinkedHashMap<>();
    private final Map<String, PendingRequest> pending = new LinkedHashMap<>();
    private final Map<String, PendingRequest> ended = new HashMap<>();
    private final Map<String, Retained> retained = new HashMap<>();
    private final Map<String, DiagnosticCode> rejected = new LinkedHashMap<>();
    private final Set<String> handedOver = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> renounced = new HashSet<>();

    /** An acknowledged delivery that can be looked for again until its time is over. */
    record Retained(Delivery.Kind kind, Envelope envelope, Optional<PendingRequest> request, Instant until) {}

    /** False when the name is taken. */
    synchronized boolean submit(Envelope request, PendingRequest remembered) {
        if (requests.putIfAbsent(request.fileName(), request) != null) {
            return false;
        }
        pending.put(request.fileName(), remembered);
        return true;
    }

    synchronized List<Envelope> requests() {
        return List.copyOf(requests.values());
    }

    synchronized List<PendingRequest> pending() {
        return List.copyOf(pending.values());
    }

    /** A request whose exchange is pending or over. */
    synchronized Optional<PendingRequest> find(String requestName) {
        return Optional.ofNullable(pending.getOrDefault(requestName, ended.get(requestName)));
    }

    synchronized void retain(String requestName, Retained delivery) {
        end(requestName);
        retained.put(requestName, delivery);
    }

    /** What comes next for this request is something else. */
    synchronized void reject(String requestName, String fileName, DiagnosticCode reason) {
        end(requestName);
        retained.remove(requestName);
        handedOver.remove(requestName);
        rejected.put(fileName, reason);
    }

    /** The exchange is over; what the request was is still known, should another answer come. */
    private void end(String requestName) {
        Optional.ofNullable(pending.remove(requestName)).ifPresent(request -> ended.put(requestName, request));
    }

    synchronized void forget(String requestName) {
        pending.remove(requestName);
        ended.remove(requestName);
        retained.remove(requestName);
    }

    synchronized void renounce(String requestName) {
        forget(requestName);
        renounced.add(requestName);
    }

    /** Whether nobody wants what comes for a request. */
    synchronized boolean isRenounced(String requestName) {
        return renounced.contains(requestName);
    }

    synchronized Optional<Retained> retained(String requestName, Instant now) {
        Optional<Retained> kept = Optional.ofNullable(retained.get(requestName));
        if (kept.filter(delivery -> now.isAfter(delivery.until)).isPresent()) {
            retained.remove(requestName);
            return Optional.empty();
        }
        return kept;
    }

    synchronized void reject(String fileName, DiagnosticCode reason) {
        rejected.put(fileName, reason);
    }

    synchronized Map<String, DiagnosticCode> rejected() {
        return Map.copyOf(rejected);
    }

    /** Whether this was handed over before; from now on it was. */
    synchronized boolean handOver(String receipt) {
        return !handedOver.add(receipt);
    }

    synchronized void finish(String receipt) {
        done.add(receipt);
    }

    synchronized boolean isDone(String receipt) {
        return done.contains(receipt);
    }
}
