package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.shikaku.core.message.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that is forgotten: what comes for it goes, also when nobody asks about it again. */
class ForgetTest {

    @TempDir
    private Path directory;

    @Test
    void forget_answerComesLater_isRemovedWhenAnythingIsLookedFor() throws IOException {
        Desk desk = Desk.at(directory);
        try (FolderTransport transport = desk.open()) {
            Ticket other = desk.submit(transport, "20261121000000000001");
            Ticket forgotten = desk.submit(transport, "20261121000000000002");
            assertThat(desk.look(transport, other)).isEmpty();
            transport.forget(forgotten);
            desk.answer(forgotten);

            desk.clock().move(Duration.ofHours(1));

            assertThat(desk.look(transport, other)).isEmpty();
            assertThat(Desk.list(desk.res())).isEmpty();
            assertThat(desk.kept()).isEmpty();
            assertThat(desk.quarantine()).isEmpty();
        }
    }

    @Test
    void forget_requestComesBack_isRemovedWithItsText() throws IOException {
        Desk desk = Desk.at(directory);
        try (FolderTransport transport = desk.open()) {
            Ticket forgotten = desk.submit(transport, "20261121000000000001");
            transport.forget(forgotten);
            Files.move(desk.req().resolve(forgotten.fileName()), desk.res().resolve(forgotten.fileName()));
            Files.writeString(desk.refusalOf(forgotten), "SAMPLE");

            assertThat(desk.look(transport, forgotten)).isEmpty();

            assertThat(Desk.list(desk.res())).isEmpty();
        }
    }

    @Test
    void forget_othersOfTheSameShare_stayPending() throws IOException {
        Desk desk = Desk.at(directory);
        try (FolderTransport transport = desk.open()) {
            Ticket other = desk.submit(transport, "20261121000000000001");
            Ticket forgotten = desk.submit(transport, "20261121000000000002");
            desk.answer(other);

            transport.forget(forgotten);

            assertThat(transport.pending()).containsExactly(Desk.pending(other));
            assertThat(desk.look(transport, other)).isPresent();
        }
    }
}
