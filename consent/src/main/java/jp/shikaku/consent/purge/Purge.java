package jp.shikaku.consent.purge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.audit.AuditAction;
import jp.shikaku.consent.audit.AuditEvent;
import jp.shikaku.consent.audit.AuditLog;
import jp.shikaku.consent.audit.AuditResult;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.core.message.ExchangeId;

/**
 * Removes kept medical documents when consent ends or the hand-over is done. Thread-safe.
 *
 * <p>Each removal is written to the audit log first, so nothing is removed untold; what a kill leaves over, the next run removes, and tells
 * again. So run it when the program starts, and from time to time.
 */
public final class Purge {

    private final ConsentLedger ledger;
    private final Consents consents;
    private final AuditLog audit;
    private final Operator operator;
    private final List<MedicalStore> stores;

    /**
     * A purge.
     *
     * @param consents tells whether consent lasts; its ledger forgets the exchanges
     * @param audit is told of each removal
     * @param operator as whom, such as the account of the program
     * @param stores where documents are kept
     */
    public Purge(Consents consents, AuditLog audit, Operator operator, List<MedicalStore> stores) {
        this.ledger = consents.ledger();
        this.consents = consents;
        this.audit = Objects.requireNonNull(audit, "audit");
        this.operator = Objects.requireNonNull(operator, "operator");
        this.stores = List.copyOf(stores);
    }

    /**
     * Removes every document to one of whose kinds consent does not last.
     *
     * @return what was removed
     * @throws jp.shikaku.consent.ConsentException if ledger, audit or a store fails; the next run goes on from there
     */
    public PurgeReport run() {
        List<Purged> purged = new ArrayList<>();
        int kept = 0;
        for (GuardedExchange exchange : held()) {
            Optional<ConsentCode> reason = ended(exchange);
            reason.flatMap(code -> purge(exchange, code)).ifPresent(purged::add);
            kept += reason.isEmpty() ? 1 : 0;
        }
        return new PurgeReport(purged, kept);
    }

    /**
     * Removes a document because it was handed over (引き渡し済み) and is not needed any more.
     *
     * @param exchangeId which
     * @return what was removed
     * @throws jp.shikaku.consent.ConsentException if audit or a store fails
     */
    public PurgeReport handedOver(ExchangeId exchangeId) {
        Map<Boolean, List<GuardedExchange>> held = held().stream()
                .collect(Collectors.partitioningBy(
                        exchange -> exchange.exchangeId().equals(exchangeId)));
        List<Purged> purged = held.get(true).stream()
                .flatMap(exchange -> purge(exchange, ConsentCode.HANDED_OVER).stream())
                .toList();
        return new PurgeReport(purged, held.get(false).size());
    }

    /** One document may be kept in several places. */
    private Collection<GuardedExchange> held() {
        return stores.stream()
                .flatMap(store -> store.held().stream())
                .collect(Collectors.toMap(GuardedExchange::exchangeId, held -> held, (one, other) -> one))
                .values();
    }

    /** A document of no known kind is one to which nobody consented. */
    private Optional<ConsentCode> ended(GuardedExchange exchange) {
        Stream<ConsentCode> denials = exchange.information().stream()
                .sorted()
                .flatMap(kind -> consents.decide(exchange.subject(), kind).denial().stream());
        return exchange.information().isEmpty() ? Optional.of(ConsentCode.CONSENT_NOT_KNOWN) : denials.findFirst();
    }

    /** Empty when nothing is there, such as an answer that has not come. */
    private Optional<Purged> purge(GuardedExchange exchange, ConsentCode reason) {
        ExchangeId exchangeId = exchange.exchangeId();
        if (stores.stream().noneMatch(store -> store.holds(exchangeId))) {
            return Optional.empty();
        }
        audit.write(new AuditEvent(
                operator,
                AuditAction.PURGED,
                Optional.of(exchange.subject().patient()),
                exchange.information(),
                reason.code(),
                AuditResult.DONE,
                Optional.of(exchangeId)));
        stores.forEach(store -> store.remove(exchangeId));
        ledger.forget(exchangeId);
        return Optional.of(new Purged(exchange, reason));
    }
}
