package jp.shikaku.consent.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.message.ExchangeId;

/** A ledger in memory. Thread-safe. */
final class MemoryLedger implements ConsentLedger {

    private final Map<ConsentSubject, List<LedgerEntry>> entries = new HashMap<>();
    private final Map<ExchangeId, GuardedExchange> exchanges = new HashMap<>();
    private Instant mark = Instant.EPOCH;

    @Override
    public synchronized void add(LedgerEntry entry) {
        entries.computeIfAbsent(entry.subject(), subject -> new ArrayList<>()).add(entry);
    }

    @Override
    public synchronized List<LedgerEntry> entries(ConsentSubject subject) {
        return List.copyOf(entries.getOrDefault(subject, List.of()));
    }

    @Override
    public synchronized List<ConsentSubject> withClosedRelation() {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.change() instanceof ConsentChange.RelationClosed)
                .map(LedgerEntry::subject)
                .distinct()
                .toList();
    }

    @Override
    public synchronized Instant raise(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        mark = second.isAfter(mark) ? second : mark;
        return mark;
    }

    @Override
    public synchronized void remember(GuardedExchange exchange) {
        exchanges.putIfAbsent(exchange.exchangeId(), exchange);
    }

    @Override
    public synchronized Optional<GuardedExchange> find(ExchangeId exchangeId) {
        return Optional.ofNullable(exchanges.get(exchangeId));
    }

    @Override
    public synchronized List<GuardedExchange> exchanges() {
        return List.copyOf(exchanges.values());
    }

    @Override
    public synchronized void forget(ExchangeId exchangeId) {
        exchanges.remove(exchangeId);
    }
}
