package jp.shikaku.consent.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.internal.InformationNames;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;

/**
 * A durable ledger in a database, over a plain {@link DataSource}. Thread-safe, and safe for any number of processes on one database: each
 * change is one inserted row, each step one statement that is committed by itself.
 *
 * <p>Its tables are those of {@link #schema()}; let your migration tool make them, or call {@link #createTables()} once.
 */
public final class JdbcLedger implements ConsentLedger {

    private static final String ADD = "INSERT INTO shikaku_consent_change (patient, institution, setting, recorded_at,"
            + " change_kind, information, consent_flag, begins_at, ends_at, on_day, card, notice, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ENTRIES =
            "SELECT recorded_at, change_kind, information, consent_flag, begins_at, ends_at,"
                    + " on_day, card, notice, reason FROM shikaku_consent_change"
                    + " WHERE patient = ? AND institution = ? AND setting = ? ORDER BY id";
    private static final String CLOSED =
            "SELECT DISTINCT patient, institution, setting FROM shikaku_consent_change WHERE change_kind = ?";
    private static final String RAISE = "UPDATE shikaku_consent_clock SET latest = ? WHERE one = 1 AND latest < ?";
    private static final String LATEST = "SELECT latest FROM shikaku_consent_clock WHERE one = 1";
    private static final String REMEMBER = "INSERT INTO shikaku_consent_exchange"
            + " (exchange_id, patient, institution, setting, information, ticket) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String EXCHANGES =
            "SELECT exchange_id, patient, institution, setting, information, ticket" + " FROM shikaku_consent_exchange";
    private static final String FIND = EXCHANGES + " WHERE exchange_id = ?";
    private static final String FORGET = "DELETE FROM shikaku_consent_exchange WHERE exchange_id = ?";
    private static final String INTEGRITY_VIOLATED = "23";

    private final DataSource dataSource;

    /**
     * A ledger in a database.
     *
     * @param dataSource gives connections; each is closed after one step
     */
    public JdbcLedger(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Returns the statements that make the tables; what is there already stays.
     *
     * @return SQL, each statement ended by a semicolon
     */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(JdbcLedger.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LedgerException(e);
        }
    }

    /**
     * Makes the tables; what is there already stays. One process does this at a time.
     *
     * @throws LedgerException if it fails
     */
    public void createTables() {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : schema().replaceAll("(?m)^--.*$", "").split(";")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            return null;
        });
    }

    @Override
    public void add(LedgerEntry entry) {
        ChangeColumns columns = ChangeColumns.of(entry.change());
        Stream<Object> values = Stream.concat(
                subject(entry.subject()), Stream.of(entry.at(), columns.kind().name()));
        List<Object> row = new ArrayList<>(values.toList());
        row.add(columns.information());
        row.add(columns.flag());
        row.add(columns.begins());
        row.add(columns.ends());
        row.add(columns.day());
        row.add(columns.card());
        row.add(columns.notice());
        row.add(columns.reason());
        update(ADD, row.toArray());
    }

    private static Stream<Object> subject(ConsentSubject subject) {
        return Stream.of(
                subject.patient().value(),
                subject.institution().value(),
                subject.setting().name());
    }

    @Override
    public List<LedgerEntry> entries(ConsentSubject subject) {
        return query(
                ENTRIES,
                row -> new LedgerEntry(
                        subject,
                        row.getObject("recorded_at", LocalDateTime.class),
                        columns(row).change()),
                subject(subject).toArray());
    }

    private static ChangeColumns columns(ResultSet row) throws SQLException {
        return new ChangeColumns(
                ChangeColumns.Kind.valueOf(row.getString("change_kind")),
                row.getString("information"),
                row.getString("consent_flag"),
                row.getObject("begins_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getObject("on_day", LocalDate.class),
                row.getString("card"),
                row.getString("notice"),
                row.getString("reason"));
    }

    @Override
    public List<ConsentSubject> withClosedRelation() {
        return query(CLOSED, JdbcLedger::subject, ChangeColumns.Kind.RELATION_CLOSED.name());
    }

    private static ConsentSubject subject(ResultSet row) throws SQLException {
        return new ConsentSubject(
                new PatientReference(row.getString("patient")),
                MedicalInstitutionCode.of(row.getString("institution")),
                CareSetting.valueOf(row.getString("setting")));
    }

    /** Of several writers the latest wins, whatever their order: the row only ever grows. */
    @Override
    public Instant raise(Instant now) {
        long second = now.truncatedTo(ChronoUnit.SECONDS).getEpochSecond();
        update(RAISE, second, second);
        List<Long> latest = query(LATEST, row -> row.getLong("latest"));
        if (latest.isEmpty()) {
            throw new LedgerException(new SQLException("shikaku_consent_clock has lost its row"));
        }
        return Instant.ofEpochSecond(latest.get(0));
    }

    @Override
    public void remember(GuardedExchange exchange) {
        List<Object> row = new ArrayList<>(List.of(exchange.exchangeId().value()));
        row.addAll(subject(exchange.subject()).toList());
        row.add(InformationNames.of(exchange.information()));
        row.add(exchange.ticket().map(Ticket::toString).orElse(null));
        try {
            update(REMEMBER, row.toArray());
        } catch (LedgerException e) {
            if (!isThereAlready(e)) {
                throw e;
            }
        }
    }

    private static boolean isThereAlready(LedgerException failure) {
        return failure.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(INTEGRITY_VIOLATED);
    }

    @Override
    public Optional<GuardedExchange> find(ExchangeId exchangeId) {
        return query(FIND, JdbcLedger::exchange, exchangeId.value()).stream().findFirst();
    }

    @Override
    public List<GuardedExchange> exchanges() {
        return query(EXCHANGES, JdbcLedger::exchange);
    }

    private static GuardedExchange exchange(ResultSet row) throws SQLException {
        return new GuardedExchange(
                new ExchangeId(row.getString("exchange_id")),
                subject(row),
                InformationNames.parse(row.getString("information")),
                Optional.ofNullable(row.getString("ticket")).map(Ticket::parse));
    }

    @Override
    public void forget(ExchangeId exchangeId) {
        update(FORGET, exchangeId.value());
    }

    private void update(String sql, Object... values) {
        run(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private <T> List<T> query(String sql, SqlFunction<ResultSet, T> reader, Object... values) {
        return run(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.apply(rows));
                }
                return result;
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private <T> T run(SqlFunction<Connection, T> step) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            return step.apply(connection);
        } catch (SQLException e) {
            throw new LedgerException(e);
        }
    }

    /** Something done with what a database gives. */
    @FunctionalInterface
    private interface SqlFunction<S, T> {

        T apply(S source) throws SQLException;
    }
}
