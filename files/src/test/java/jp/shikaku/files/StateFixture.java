package jp.shikaku.files;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.testkit.ManualClock;

/** A state directory in memory, with the names of Windows or of Unix, and a clock that a test moves. */
record StateFixture(FileSystem system, Path root, ManualClock clock) implements AutoCloseable {

    static Stream<Configuration> systems() {
        return Stream.of(Configuration.unix(), Configuration.windows());
    }

    static StateFixture on(Configuration configuration) throws IOException {
        FileSystem system = Jimfs.newFileSystem(configuration);
        Path root = system.getRootDirectories().iterator().next();
        Files.createDirectories(root.resolve("OQS").resolve("res"));
        return new StateFixture(system, root, ManualClock.at(Instant.parse("2026-11-21T00:00:00Z")));
    }

    /** Each call is a new start of the program. */
    StateDirectory open() {
        DurableFiles files = new DurableFiles(new PlayedWaiter(), Duration.ofSeconds(10));
        return StateDirectory.open(root.resolve("state"), List.of(root.resolve("OQS")), files, clock);
    }

    Path shared(String name, String content) throws IOException {
        return Files.writeString(root.resolve("OQS").resolve("res").resolve(name), content);
    }

    Instant before(Duration age) {
        return clock.instant().minus(age);
    }

    static PendingRequest request(String identifier) {
        MessageId messageId = MessageId.of("OQSsiquc01req");
        ExchangeId id = new ExchangeId(identifier);
        MedicalInstitutionCode institution = MedicalInstitutionCode.of("9910000018");
        Ticket ticket = new Ticket(messageId, messageId + "_" + id + ".xml", institution, id);
        return PendingRequest.of(ticket, Map.of("Birthdate", "19680115", "InsurerNumber", "06990014"));
    }

    @Override
    public void close() throws IOException {
        system.close();
    }
}
