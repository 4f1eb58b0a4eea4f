-- The ledger of consents (同意台帳), for any database with standard SQL; tried on PostgreSQL and H2.
-- Changes are only ever added. Patients stand under keyed hashes; times are Japanese local time.

CREATE TABLE IF NOT EXISTS shikaku_consent_change (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    patient      CHAR(64)     NOT NULL,
    institution  CHAR(10)     NOT NULL,
    setting      VARCHAR(20)  NOT NULL,
    recorded_at  TIMESTAMP(6) NOT NULL,
    change_kind  VARCHAR(30)  NOT NULL,
    information  VARCHAR(40),
    consent_flag VARCHAR(60),
    begins_at    TIMESTAMP(6),
    ends_at      TIMESTAMP(6),
    on_day       DATE,
    card         VARCHAR(20),
    notice       VARCHAR(500),
    reason       VARCHAR(2000)
);

CREATE INDEX IF NOT EXISTS shikaku_consent_change_subject
    ON shikaku_consent_change (patient, institution, setting, id);

CREATE INDEX IF NOT EXISTS shikaku_consent_change_kind
    ON shikaku_consent_change (change_kind);

-- The latest time anybody saw, in seconds since 1970-01-01T00:00:00Z: one row.
CREATE TABLE IF NOT EXISTS shikaku_consent_clock (
    one    INTEGER PRIMARY KEY CHECK (one = 1),
    latest BIGINT NOT NULL
);

INSERT INTO shikaku_consent_clock (one, latest)
SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM shikaku_consent_clock);

-- Requests for medical information whose answers are awaited.
CREATE TABLE IF NOT EXISTS shikaku_consent_exchange (
    exchange_id VARCHAR(40)  PRIMARY KEY,
    patient     CHAR(64)     NOT NULL,
    institution CHAR(10)     NOT NULL,
    setting     VARCHAR(20)  NOT NULL,
    information VARCHAR(400) NOT NULL,
    ticket      VARCHAR(400)
);
