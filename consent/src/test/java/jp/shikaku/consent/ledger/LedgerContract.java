package jp.shikaku.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.Row;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.ViewableInformation;
import org.junit.jupiter.api.Test;

/** What every ledger does. Each test is about patients of its own, as the tests may share one database. */
interface LedgerContract {

    ConsentLedger ledger();

    @Test
    default void entries_ofEveryKind_areReadAsTheyWereAddedInTheirOrder() {
        ConsentSubject subject = Ledgers.subject(101, CareSetting.HOME_VISIT);
        List<LedgerEntry> added = Ledgers.changes().stream()
                .map(change -> new LedgerEntry(subject, Ledgers.CONSENTED.plusNanos(123_456_000), change))
                .toList();
        added.forEach(ledger()::add);
        assertThat(ledger().entries(subject)).isEqualTo(added);
    }

    @Test
    default void entries_ofAnotherSubject_areNotSeen() {
        ledger().add(entry(102, CareSetting.OUTPATIENT, new ConsentChange.Revoked()));
        assertThat(ledger().entries(Ledgers.subject(102, CareSetting.ONLINE))).isEmpty();
        assertThat(ledger().entries(Ledgers.subject(103, CareSetting.OUTPATIENT)))
                .isEmpty();
        assertThat(ledger().entries(Ledgers.subject(102, CareSetting.OUTPATIENT)))
                .hasSize(1);
    }

    @Test
    default void withClosedRelation_namesEachSubjectOnce() {
        ledger().add(entry(104, CareSetting.HOME_VISIT, new ConsentChange.RelationClosed()));
        ledger().add(entry(104, CareSetting.HOME_VISIT, new ConsentChange.RelationClosed()));
        ledger().add(entry(105, CareSetting.HOME_VISIT, new ConsentChange.Revoked()));
        assertThat(ledger().withClosedRelation())
                .containsOnlyOnce(Ledgers.subject(104, CareSetting.HOME_VISIT))
                .doesNotContain(Ledgers.subject(105, CareSetting.HOME_VISIT));
    }

    @Test
    default void raise_neverGoesBack() {
        Instant late = Instant.parse("2090-01-01T00:00:00.7Z");
        assertThat(ledger().raise(late)).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(ledger().raise(late.minusSeconds(60))).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(ledger().raise(late.plusSeconds(60))).isEqualTo("2090-01-01T00:01:00Z");
    }

    @Test
    default void exchange_isRememberedOnceUntilItIsForgotten() {
        ExchangeId id = new ExchangeId("20260311abcdefghijkl");
        GuardedExchange exchange = new GuardedExchange(
                id,
                Ledgers.subject(106, CareSetting.OUTPATIENT),
                Set.of(ViewableInformation.PHARMACISTS, ViewableInformation.OPERATION));
        ledger().remember(exchange);
        ledger().remember(new GuardedExchange(id, Ledgers.subject(107, CareSetting.ONLINE), Set.of()));
        assertThat(ledger().find(id)).contains(exchange);
        ledger().forget(id);
        ledger().forget(id);
        assertThat(ledger().find(id)).isEmpty();
    }

    @Test
    default void exchange_withItsTicket_isAmongThoseRemembered() {
        ExchangeId id = new ExchangeId("20260311bbbbbbbbbbbb");
        MessageId drugs = MessageId.of("YZKsiquc01req");
        GuardedExchange exchange = new GuardedExchange(
                new Ticket(drugs, drugs + "_" + id + ".xml", Row.INSTITUTION, id),
                Ledgers.subject(108, CareSetting.OUTPATIENT),
                Set.of(ViewableInformation.PHARMACISTS));
        ledger().remember(exchange);
        assertThat(ledger().exchanges()).contains(exchange);
        assertThat(ledger().find(id)).contains(exchange);
        ledger().forget(id);
        assertThat(ledger().exchanges()).doesNotContain(exchange);
    }

    private static LedgerEntry entry(int patient, CareSetting setting, ConsentChange change) {
        return new LedgerEntry(Ledgers.subject(patient, setting), Ledgers.CONSENTED, change);
    }
}
