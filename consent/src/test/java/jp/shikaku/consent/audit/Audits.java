package jp.shikaku.consent.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;

/** Invented events. */
final class Audits {

    static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.US_ASCII);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T00:15:00Z"), Japan.ZONE);

    private Audits() {}

    static AuditEvent event(int number) {
        Operator operator = new Operator("dr-kakuu", "医療情報閲覧者", LocalDateTime.of(2026, 3, 10, 8, 30), "診察室1");
        return new AuditEvent(
                operator,
                AuditAction.VIEWED,
                Optional.of(new PatientReference("%064x".formatted(number))),
                Set.of(number % 2 == 0 ? ViewableInformation.PHARMACISTS : ViewableInformation.OPERATION),
                "診察\t\"内服\\確認\",\n" + number,
                AuditResult.DONE,
                Optional.of(new ExchangeId("20260311abcdefghijkl")));
    }
}
