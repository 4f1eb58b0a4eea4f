package jp.shikaku.consent.purge;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.ConsentException;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.internal.InformationNames;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;

/**
 * Medical documents kept in a folder until consent ends or the hand-over is done. Thread-safe, and safe for several processes: each document
 * is a file of its own, whose name says whose it is, as keyed hash, and what may be in it.
 *
 * <p>Only removal by a {@link Purge} ends the keeping. Documents lie there as they came, for their owner alone where the file store knows
 * owners (POSIX); the folder belongs on an encrypted disk.
 */
public final class MedicalArchive implements MedicalStore {

    private static final String FOLDER = "documents";
    private static final String ENDING = "dat";
    private static final int PARTS = 6;

    private final ReceivedFiles documents;

    private MedicalArchive(ReceivedFiles documents) {
        this.documents = documents;
    }

    /**
     * Opens an archive. What a crash left unfinished is removed when it is an hour old, here or when a document is kept.
     *
     * @param folder the folder, which is made when it is missing; of this archive alone
     * @return the archive
     * @throws ConsentException if it cannot be opened
     */
    public static MedicalArchive open(Path folder) {
        DurableFiles files = new DurableFiles(Waiter.system(), DurableFiles.USUAL_PATIENCE);
        try {
            StateDirectory directory =
                    StateDirectory.open(Objects.requireNonNull(folder, "folder"), files, Clock.systemUTC());
            MedicalArchive archive = new MedicalArchive(directory.received(FOLDER));
            archive.sweep();
            return archive;
        } catch (IOException | SetupException e) {
            throw unavailable(e);
        }
    }

    /** Another process may be writing what is younger. */
    private void sweep() throws IOException {
        documents.sweep(Instant.MIN, name -> true);
    }

    /**
     * Keeps a document. What is kept under this exchange already stays as it is.
     *
     * @param exchange whose document, of what kinds
     * @param document the document
     * @throws ConsentException if it is not sure to be kept; a purge finds what is there nevertheless
     */
    public void keep(GuardedExchange exchange, Payload document) {
        try {
            sweep();
            if (name(exchange.exchangeId()).isEmpty()) {
                add(exchange, document);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private void add(GuardedExchange exchange, Payload document) throws IOException {
        try {
            documents.add(document, name(exchange));
        } catch (FileAlreadyExistsException e) {
            if (name(exchange.exchangeId()).isEmpty()) {
                throw e;
            }
            // another thread or process kept it meanwhile
        }
    }

    /**
     * Finds a document. Whether it may be shown is not asked here.
     *
     * @param exchangeId which
     * @return empty when it is not kept
     * @throws ConsentException if it cannot be read
     */
    public Optional<Payload> find(ExchangeId exchangeId) {
        try {
            Optional<String> name = name(exchangeId);
            return name.isPresent() ? documents.find(name.get()).map(Payload.class::cast) : Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<GuardedExchange> held() {
        try {
            return documents.finished().stream()
                    .filter(MedicalArchive::isDocument)
                    .map(MedicalArchive::exchange)
                    .toList();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /** With it goes what another process left that was killed while it kept the same. */
    @Override
    public void remove(ExchangeId exchangeId) {
        try {
            documents.erase(exchangeId.value());
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Optional<String> name(ExchangeId exchangeId) throws IOException {
        return documents.finished().stream()
                .filter(name -> isDocument(name) && parts(name)[0].equals(exchangeId.value()))
                .findFirst();
    }

    private static boolean isDocument(String name) {
        String[] parts = parts(name);
        return parts.length == PARTS && parts[PARTS - 1].equals(ENDING);
    }

    private static String name(GuardedExchange exchange) {
        ConsentSubject subject = exchange.subject();
        return String.join(
                ".",
                exchange.exchangeId().value(),
                subject.patient().value(),
                subject.institution().value(),
                subject.setting().name(),
                InformationNames.of(exchange.information()),
                ENDING);
    }

    private static String[] parts(String name) {
        return name.split("\\.");
    }

    private static GuardedExchange exchange(String name) {
        String[] parts = parts(name);
        ConsentSubject subject = new ConsentSubject(
                new PatientReference(parts[1]), MedicalInstitutionCode.of(parts[2]), CareSetting.valueOf(parts[3]));
        return new GuardedExchange(new ExchangeId(parts[0]), subject, InformationNames.parse(parts[4]));
    }

    private static ConsentException unavailable(Exception cause) {
        return new ConsentException(ConsentCode.ARCHIVE_UNAVAILABLE, cause);
    }
}
