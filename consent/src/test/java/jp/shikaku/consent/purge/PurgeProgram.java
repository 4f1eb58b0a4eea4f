package jp.shikaku.consent.purge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.audit.AuditFile;
import jp.shikaku.consent.audit.AuditLog;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.consent.ledger.Ledgers;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;

/** A program that purges an archive of documents whose consent was revoked, and says when it has told the audit log of one. */
final class PurgeProgram {

    static final byte[] KEY = "a key for tests only".getBytes(StandardCharsets.US_ASCII);
    static final Clock CLOCK = Clock.fixed(Ledgers.CONSENTED.atZone(Japan.ZONE).toInstant(), Japan.ZONE);
    static final ConsentSubject SUBJECT = Ledgers.subject(1, CareSetting.OUTPATIENT);

    private PurgeProgram() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try (AuditFile audit = AuditFile.open(log(folder), KEY, CLOCK)) {
            purge(folder, event -> {
                        audit.write(event);
                        System.out.println(audit.head());
                        System.out.flush();
                    })
                    .run();
        }
    }

    static Purge purge(Path folder, AuditLog audit) {
        Consents consents = Consents.of(ConsentLedger.inMemory(), CLOCK);
        consents.record(SUBJECT, new ConsentChange.Revoked());
        Operator program = new Operator("purge", "プログラム", LocalDateTime.of(2026, 3, 10, 0, 0), "server");
        return new Purge(consents, audit, program, List.of(MedicalArchive.open(archive(folder))));
    }

    static GuardedExchange exchange(int number) {
        return new GuardedExchange(
                new ExchangeId("20260311abcdefgh%04d".formatted(number)),
                SUBJECT,
                Set.of(ViewableInformation.PHARMACISTS));
    }

    static Path archive(Path folder) {
        return folder.resolve("archive");
    }

    static Path log(Path folder) {
        return folder.resolve("audit.log");
    }
}
