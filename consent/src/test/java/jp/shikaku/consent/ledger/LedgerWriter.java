package jp.shikaku.consent.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import jp.shikaku.consent.CareSetting;

/** A program that writes many changes: each process other months, both for the same few patients. */
final class LedgerWriter {

    static final int PATIENTS = 5;

    private LedgerWriter() {}

    public static void main(String[] args) throws SQLException {
        Consents consents = Consents.of(new JdbcLedger(KeptConnection.to(args[0])), Clock.systemUTC());
        int from = Integer.parseInt(args[1]);
        int to = Integer.parseInt(args[2]);
        for (int i = from; i < to; i++) {
            consents.record(
                    Ledgers.subject(i % PATIENTS, CareSetting.HOME_VISIT),
                    new ConsentChange.ClaimReviewed(YearMonth.of(1, 1).plusMonths(i)));
        }
    }
}
