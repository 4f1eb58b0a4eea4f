package jp.shikaku.consent.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.audit.AuditAction;
import jp.shikaku.consent.audit.AuditEvent;
import jp.shikaku.consent.audit.Operator;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.consent.ledger.Ledgers;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;
import jp.shikaku.testkit.InterceptedFileSystem;
import jp.shikaku.testkit.Lifetime;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgeTest {

    private static final String CANARY = "カナリア錠 5mg";
    private static final int MORE_THAN_ENOUGH = 200;

    @TempDir
    Path folder;

    private final ConsentLedger ledger = ConsentLedger.inMemory();
    private final Consents consents =
            Consents.of(ledger, Clock.fixed(Ledgers.CONSENTED.atZone(Japan.ZONE).toInstant(), Japan.ZONE));
    private final List<AuditEvent> audit = new ArrayList<>();

    @Test
    void keep_thenFind_isTheDocumentAndWhoseItIs() throws IOException {
        MedicalArchive archive = MedicalArchive.open(folder);
        GuardedExchange exchange = exchange(1, ViewableInformation.PHARMACISTS, ViewableInformation.OPERATION);
        archive.keep(exchange, document());
        archive.keep(exchange, Payload.of(new byte[] {1}));
        assertThat(MedicalArchive.open(folder).held()).containsExactly(exchange);
        try (var in = archive.find(exchange.exchangeId()).orElseThrow().open()) {
            assertThat(in.readAllBytes()).isEqualTo(CANARY.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(archive.find(new ExchangeId("20260311zzzzzzzzzzzz"))).isEmpty();
    }

    @Test
    void keep_whileAnotherKeepsTheSame_bothReturnWhenItIsThere() {
        MedicalArchive archive = MedicalArchive.open(folder);
        GuardedExchange exchange = exchange(1, ViewableInformation.PHARMACISTS);
        archive.keep(exchange, new Meanwhile(() -> {
            MedicalArchive.open(folder).keep(exchange, document());
            assertThat(archive.find(exchange.exchangeId())).isPresent();
        }));
        assertThat(archive.held()).containsExactly(exchange);
    }

    /** The one that opens it must not take the file from under the one that writes. */
    @Test
    void keep_whileAnotherProcessOpensTheArchive_isKept() {
        GuardedExchange exchange = exchange(1, ViewableInformation.PHARMACISTS);
        MedicalArchive.open(folder).keep(exchange, new Meanwhile(() -> MedicalArchive.open(folder)));
        assertThat(MedicalArchive.open(folder).held()).containsExactly(exchange);
    }

    @Test
    void keep_inAFolderThatOthersCanRead_isForTheOwnerAlone() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file store knows no owners");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        MedicalArchive.open(folder).keep(exchange(1, ViewableInformation.PHARMACISTS), document());
        for (Path file : files(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void run_consentLasts_keeps() {
        MedicalArchive archive = archived(1);
        assertThat(purge(archive).run()).isEqualTo(new PurgeReport(List.of(), 1));
        assertThat(archive.held()).hasSize(1);
        assertThat(audit).isEmpty();
    }

    @Test
    void run_consentRevoked_removesAndReportsAndForgets() throws IOException {
        MedicalArchive archive = archived(1);
        ledger.remember(exchange(1, ViewableInformation.PHARMACISTS));
        consents.record(subject(), new ConsentChange.Revoked());
        GuardedExchange gone = exchange(1, ViewableInformation.PHARMACISTS);
        assertThat(purge(archive).run()).isEqualTo(new PurgeReport(List.of(new Purged(gone, ConsentCode.REVOKED)), 0));
        assertThat(canaries()).isZero();
        assertThat(ledger.find(gone.exchangeId())).isEmpty();
        assertThat(audit).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.PURGED);
            assertThat(event.reason()).isEqualTo("SHK-9001");
            assertThat(event.exchangeId()).contains(gone.exchangeId());
        });
    }

    @Test
    void run_oneOfItsKindsIsNotConsentedTo_removes() throws IOException {
        MedicalArchive archive = MedicalArchive.open(folder);
        consents.record(subject(), Ledgers.consented(Ledgers.CONSENTED));
        archive.keep(exchange(1, ViewableInformation.PHARMACISTS, ViewableInformation.OPERATION), document());
        assertThat(purge(archive).run().purged())
                .extracting(Purged::reason)
                .containsExactly(ConsentCode.CONSENT_NOT_KNOWN);
        assertThat(canaries()).isZero();
    }

    @Test
    void handedOver_removesThatOneOnly() throws IOException {
        MedicalArchive archive = archived(1);
        archive.keep(exchange(2, ViewableInformation.PHARMACISTS), document());
        assertThat(purge(archive).handedOver(id(1)))
                .isEqualTo(new PurgeReport(
                        List.of(new Purged(exchange(1, ViewableInformation.PHARMACISTS), ConsentCode.HANDED_OVER)), 1));
        assertThat(canaries()).isOne();
    }

    /** The process ends before each single file operation; the next one keeps nothing that must go, and everything gone was reported. */
    @Test
    void run_killedAtAnyOperation_nothingIsLeftAfterTheNextRun() throws IOException {
        consents.record(subject(), new ConsentChange.Revoked());
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            audit.clear();
            Path each = Files.createDirectory(folder.resolve("p" + last));
            Lifetime life = new Lifetime();
            MedicalArchive dying = MedicalArchive.open(InterceptedFileSystem.wrap(each, life));
            for (int i = 0; i < 3; i++) {
                dying.keep(exchange(i, ViewableInformation.PHARMACISTS), document());
            }
            returned = life.livesFor(last, () -> purge(dying).run());
            purge(MedicalArchive.open(each)).run();
            assertThat(canaries()).isZero();
            assertThat(audit)
                    .extracting(AuditEvent::exchangeId)
                    .contains(Optional.of(id(0)), Optional.of(id(1)), Optional.of(id(2)));
        }
    }

    /** Kept whole or not at all, it can be kept again at once, and what is unfinished is gone at a start an hour later. */
    @Test
    void keep_killedAtAnyOperation_wholeOrGone() throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            Path each = Files.createDirectory(folder.resolve("k" + last));
            Lifetime life = new Lifetime();
            MedicalArchive dying = MedicalArchive.open(InterceptedFileSystem.wrap(each, life));
            returned = life.livesFor(last, () -> dying.keep(exchange(1, ViewableInformation.PHARMACISTS), document()));
            MedicalArchive next = MedicalArchive.open(each);
            assertThat(!next.held().isEmpty() || !returned).isTrue();
            next.keep(exchange(1, ViewableInformation.PHARMACISTS), document());
            assertThat(next.held()).hasSize(1);
            for (Path file : files(each)) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
            MedicalArchive.open(each);
            assertThat(files(each)).hasSize(1);
        }
    }

    private MedicalArchive archived(int number) {
        consents.record(subject(), Ledgers.consented(Ledgers.CONSENTED));
        MedicalArchive archive = MedicalArchive.open(folder);
        archive.keep(exchange(number, ViewableInformation.PHARMACISTS), document());
        return archive;
    }

    private Purge purge(MedicalArchive archive) {
        Operator program = new Operator("purge", "プログラム", LocalDateTime.of(2026, 3, 10, 0, 0), "server");
        return new Purge(consents, audit::add, program, List.of(archive));
    }

    private static ConsentSubject subject() {
        return Ledgers.subject(1, CareSetting.OUTPATIENT);
    }

    private static ExchangeId id(int number) {
        return new ExchangeId("20260311abcdefghijk" + number);
    }

    private static GuardedExchange exchange(int number, ViewableInformation... kinds) {
        return new GuardedExchange(id(number), subject(), Set.of(kinds));
    }

    private static Payload document() {
        return Payload.of(CANARY.getBytes(StandardCharsets.UTF_8));
    }

    /** A document during whose writing something else happens. */
    private record Meanwhile(Runnable other) implements Payload {

        @Override
        public InputStream open() throws IOException {
            other.run();
            return document().open();
        }

        @Override
        public long size() {
            return document().size();
        }
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> all = Files.walk(in)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** How many files hold the canary, whatever they are called. */
    private long canaries() throws IOException {
        return files(folder).stream().filter(PurgeTest::holdsCanary).count();
    }

    private static boolean holdsCanary(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(CANARY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
