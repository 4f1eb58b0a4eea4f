package jp.shikaku.consent.purge;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.ConsentException;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;

/**
 * Medical documents kept in a folder until consent ends or the hand-over is done. Thread-safe, and safe for several processes: each document
 * is a file of its own, whose name says whose it is, as keyed hash, and what may be in it.
 *
 * <p>Only removal by a {@link Purge} ends the keeping. Documents lie there as they came, so the folder belongs on an encrypted disk.
 */
public final class MedicalArchive implements MedicalStore {

    private static final String WHOLE = ".dat";
    private static final String UNFINISHED = ".tmp";
    private static final int PARTS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final DurableFiles files = new DurableFiles(Waiter.system(), PATIENCE);

    private MedicalArchive(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens an archive. What a crash left unfinished is removed.
     *
     * @param folder the folder, which is made when it is missing; of this archive alone
     * @return the archive
     * @throws ConsentException if it cannot be opened
     */
    public static MedicalArchive open(Path folder) {
        MedicalArchive archive = new MedicalArchive(Objects.requireNonNull(folder, "folder"));
        try {
            Files.createDirectories(folder);
            for (Path file : archive.files(UNFINISHED)) {
                archive.files.remove(file);
            }
            return archive;
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    /**
     * Keeps a document. What is kept under this exchange already stays as it is.
     *
     * @param exchange whose document, of what kinds
     * @param document the document
     * @throws ConsentException if it cannot be kept; then nothing is
     */
    public void keep(GuardedExchange exchange, Payload document) {
        try {
            if (file(exchange.exchangeId()).isEmpty()) {
                String name = name(exchange);
                files.publish(document, folder.resolve(name + UNFINISHED), folder.resolve(name + WHOLE));
            }
        } catch (FileAlreadyExistsException e) {
            // another thread or process keeps the same document
        } catch (IOException e) {
            throw unavailable(e);
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
            Optional<Path> file = file(exchangeId);
            return file.isPresent() ? Optional.of(FilePayload.of(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<GuardedExchange> held() {
        try {
            return files(WHOLE).stream().map(MedicalArchive::exchange).toList();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void remove(ExchangeId exchangeId) {
        try {
            Optional<Path> file = file(exchangeId);
            if (file.isPresent()) {
                files.remove(file.get());
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Optional<Path> file(ExchangeId exchangeId) throws IOException {
        return files(WHOLE).stream()
                .filter(file -> file.getFileName().toString().startsWith(exchangeId.value() + "."))
                .findFirst();
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> parts(file).length == PARTS)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .toList();
        }
    }

    private static String name(GuardedExchange exchange) {
        ConsentSubject subject = exchange.subject();
        String kinds = exchange.information().stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
        return String.join(
                ".",
                exchange.exchangeId().value(),
                subject.patient().value(),
                subject.institution().value(),
                subject.setting().name(),
                kinds);
    }

    private static String[] parts(Path file) {
        return file.getFileName().toString().split("\\.");
    }

    private static GuardedExchange exchange(Path file) {
        String[] parts = parts(file);
        ConsentSubject subject = new ConsentSubject(
                new PatientReference(parts[1]), MedicalInstitutionCode.of(parts[2]), CareSetting.valueOf(parts[3]));
        Set<ViewableInformation> kinds = Stream.of(parts[4].split("\\+"))
                .filter(kind -> !kind.isEmpty())
                .map(ViewableInformation::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new GuardedExchange(new ExchangeId(parts[0]), subject, kinds);
    }

    private static ConsentException unavailable(IOException cause) {
        return new ConsentException(ConsentCode.ARCHIVE_UNAVAILABLE, cause);
    }
}
