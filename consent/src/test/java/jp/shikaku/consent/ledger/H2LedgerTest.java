package jp.shikaku.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class H2LedgerTest implements LedgerContract {

    private final JdbcLedger ledger = new JdbcLedger(database("ledger" + System.identityHashCode(this)));

    H2LedgerTest() {
        ledger.createTables();
    }

    private static JdbcDataSource database(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Override
    public ConsentLedger ledger() {
        return ledger;
    }

    @Test
    void createTables_again_keepsWhatIsThere() {
        ConsentSubject subject = Ledgers.subject(1, CareSetting.OUTPATIENT);
        ledger.add(new LedgerEntry(subject, Ledgers.CONSENTED, new ConsentChange.Revoked()));
        ledger.createTables();
        assertThat(ledger.entries(subject)).hasSize(1);
    }

    @Test
    void failure_bearsItsCodeAndNothingPersonal() {
        JdbcLedger withoutTables = new JdbcLedger(database("empty"));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> withoutTables.entries(Ledgers.subject(1, CareSetting.OUTPATIENT)))
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ConsentCode.LEDGER_UNAVAILABLE))
                .withMessageStartingWith("SHK-9033 ");
    }
}
