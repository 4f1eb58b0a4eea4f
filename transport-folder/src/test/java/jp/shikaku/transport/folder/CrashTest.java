package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.testkit.Lifetime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process ends before each single file operation, and another one goes on. */
class CrashTest {

    private static final int MORE_THAN_ENOUGH = 400;

    @TempDir
    Path directory;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(directory);
    }

    @Test
    void submit_killedAtAnyOperation_wholeOrNothingAndTheTicketIsKnown() throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            Lifetime lifetime = new Lifetime();
            Desk dying = desk.watchedBy(lifetime);
            FolderTransport transport = dying.open();
            String id = "s" + last;
            returned = lifetime.livesFor(last, () -> dying.submit(transport, id));

            Ticket ticket = desk.ticket(id);
            Path file = desk.req().resolve(ticket.fileName());
            boolean known = desk.open().pending().contains(Desk.pending(ticket));
            if (Files.exists(file)) {
                assertThat(file).hasBinaryContent(Desk.document(id));
                assertThat(known).as("killed at operation %d", last).isTrue();
            }
            assertThat(known || !returned).isTrue();
            assertThat(Files.exists(file) || !returned).isTrue();
        }
        assertThat(Desk.list(desk.req()))
                .allSatisfy(file -> assertThat(file.toString()).endsWith(".xml"));
    }

    @Test
    void submitAgain_killedAtAnyOperation_handedOverExactlyOnce() throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            Lifetime lifetime = new Lifetime();
            Desk dying = desk.watchedBy(lifetime);
            FolderTransport transport = dying.open();
            String id = "t" + last;
            returned = lifetime.livesFor(last, () -> dying.submit(transport, id));
            boolean taken =
                    Files.deleteIfExists(desk.req().resolve(desk.ticket(id).fileName()));

            assertThat(isTaken(desk.open(), id))
                    .as("killed at operation %d", last)
                    .isEqualTo(!taken);
            assertThat(isTaken(desk.open(), id)).isFalse();
        }
    }

    private boolean isTaken(FolderTransport transport, String id) {
        try {
            desk.submit(transport, id);
            return Files.deleteIfExists(desk.req().resolve(desk.ticket(id).fileName()));
        } catch (TransportException e) {
            assertThat(e.code()).isEqualTo(DiagnosticCode.NAME_EXISTS);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void acknowledge_killedAtAnyOperation_neverLost() throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            Desk each = desk.another("a" + last);
            Ticket ticket = answered(each);
            returned = killedAt(last, each, ticket, Delivery::acknowledge);

            Delivery again = each.look(each.open(), ticket).orElseThrow();
            assertThat(Desk.text(again)).isEqualTo("<x>answer to a" + last + "</x>");
            assertThat(again.redelivered() || !returned).isTrue();
            again.acknowledge();
            assertThat(desk.res()).isEmptyDirectory();
            assertThat(each.open().pending()).isEmpty();
        }
    }

    @Test
    void reject_killedAtAnyOperation_inQuarantineOrOfferedAgain() throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            Desk each = desk.another("r" + last);
            Ticket ticket = answered(each);
            returned = killedAt(last, each, ticket, delivery -> delivery.reject(DiagnosticCode.NOT_WELL_FORMED));

            each.look(each.open(), ticket).ifPresent(again -> again.reject(DiagnosticCode.NOT_WELL_FORMED));
            assertThat(each.quarantine()).contains("<x>answer to r" + last + "</x>");
            assertThat(each.look(each.open(), ticket)).isEmpty();
            assertThat(desk.res()).isEmptyDirectory();
        }
    }

    @Test
    void purge_killedAtAnyOperation_goneAfterTheNextAttempt() throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            Desk each = desk.another("p" + last);
            Ticket ticket = answered(each);
            returned = killedAt(last, each, ticket, Delivery::purge);

            Optional<Delivery> again = each.look(each.open(), ticket);
            assertThat(again.isPresent() && returned).isFalse();
            again.ifPresent(Delivery::purge);
            assertThat(each.look(each.open(), ticket)).isEmpty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> content(file).contains("answer to p"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void arrivals_killedAtAnyOperation_eachFaceIsTakenInTheEnd(FaceFiles mode) throws IOException {
        boolean returned = false;
        for (int last = 0; !returned; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            desk.putFace(1);
            Desk each = desk.another("f" + last);
            Lifetime lifetime = new Lifetime();
            Desk dying = each.watchedBy(lifetime);
            FolderTransport transport = dying.builder().faceFiles(mode).open();
            List<Delivery> handedOver = new ArrayList<>();
            returned = lifetime.livesFor(last, () -> {
                handedOver.addAll(dying.faces(transport, "desk"));
                handedOver.forEach(Delivery::acknowledge);
            });

            FolderTransport restarted = each.builder().faceFiles(mode).open();
            List<Delivery> offered = each.faces(restarted, "desk");
            assertThat(offered.size() == 1 || handedOver.size() == 1)
                    .as("killed at operation %d", last)
                    .isTrue();
            assertThat(offered.isEmpty() || !returned).isTrue();
            offered.forEach(Delivery::acknowledge);
            assertThat(each.faces(restarted, "desk")).isEmpty();
            for (Path file : Desk.list(desk.face())) {
                Files.delete(file);
            }
        }
    }

    private static Ticket answered(Desk each) throws IOException {
        Ticket ticket = each.submit(each.open(), each.name());
        Files.delete(each.req().resolve(ticket.fileName()));
        each.answer(ticket);
        return ticket;
    }

    private static boolean killedAt(int last, Desk each, Ticket ticket, Consumer<Delivery> verdict) {
        Lifetime lifetime = new Lifetime();
        Desk dying = each.watchedBy(lifetime);
        FolderTransport transport = dying.open();
        return lifetime.livesFor(
                last, () -> verdict.accept(dying.look(transport, ticket).orElseThrow()));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
