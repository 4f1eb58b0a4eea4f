package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.testkit.FileOperations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bulk result takes its time to be written: it is neither copied again and again, nor taken early, nor passed over. */
class GrowingAnswerTest {

    private static final int STEP = 512 * 1024;
    private static final int STEPS = 40;
    private static final byte END = '>';
    private static final FileTime STAMP = FileTime.from(Instant.parse("2026-11-21T00:00:00Z"));

    /** A document ends with its last byte. */
    private static final AnswerCompleteness COMPLETENESS = document -> {
        try (InputStream in = document.open()) {
            in.skipNBytes(document.size() - 1);
            return in.read() == END ? Verdict.COMPLETE : Verdict.UNFINISHED;
        }
    };

    @TempDir
    Path directory;

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicBoolean held = new AtomicBoolean();
    private Desk desk;
    private FolderTransport transport;
    private Ticket ticket;
    private Path answer;

    @BeforeEach
    void submit() throws IOException {
        desk = Desk.at(directory).watchedBy(this::before);
        transport = desk.builder()
                .profile(TerminalProfile.builder()
                        .maximumAnswerSize(2L * STEPS * STEP)
                        .build())
                .open();
        ticket = desk.submit(transport, "202611210001");
        answer = Desk.at(directory).answerOf(ticket);
    }

    private void before(Operation operation, Path path) throws IOException {
        boolean isAnswer = path.toString().equals(answer == null ? "" : answer.toString());
        if (isAnswer && operation == Operation.OPEN && held.get()) {
            throw new FileSystemException(path.toString(), null, "used by another process");
        }
        reads.addAndGet(isAnswer && operation == Operation.READ ? 1 : 0);
    }

    private Optional<Delivery> look() {
        return transport.look(ticket, COMPLETENESS);
    }

    private void grow(int bytes) throws IOException {
        Files.write(answer, new byte[bytes], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void end() throws IOException {
        Files.write(answer, new byte[] {END}, StandardOpenOption.APPEND);
    }

    /** Reading is counted in portions of 16 KiB. */
    private long bytesRead() {
        return reads.get() * 16L * 1024;
    }

    private void assertWhole(Delivery delivery) throws IOException {
        assertThat(delivery.envelope().payload().size()).isEqualTo(Files.size(answer));
        assertThat(COMPLETENESS.of(delivery.envelope().payload())).isEqualTo(Verdict.COMPLETE);
    }

    @Test
    void look_growsInManySteps_readOnceAfterItsEndAndDeliveredAtTheSecondLook() throws IOException {
        for (int step = 0; step < STEPS; step++) {
            grow(STEP);
            assertThat(look()).isEmpty();
        }
        end();
        Optional<Delivery> first = look();
        Delivery delivery = first.isPresent() ? first.get() : look().orElseThrow();

        assertWhole(delivery);
        assertThat(bytesRead()).isLessThan(Files.size(answer) + 8 * STEP);
    }

    @Test
    void look_wholeAtTheFirstLook_deliveredAtOnce() throws IOException {
        grow(4 * STEP);
        end();

        assertWhole(look().orElseThrow());
    }

    @Test
    void look_small_judgedAtEachLook() throws IOException {
        for (int step = 0; step < STEPS; step++) {
            grow(1);
            assertThat(look()).isEmpty();
        }
        end();

        assertWhole(look().orElseThrow());
    }

    @Test
    void look_restsUnfinished_notReadAtEachLookAndDeliveredAsItIsAfterTheStall() throws IOException {
        grow(4 * STEP);
        for (int i = 0; i < STEPS; i++) {
            assertThat(look()).isEmpty();
        }
        assertThat(bytesRead()).isLessThan(3L * 4 * STEP);
        desk.clock().move(desk.stall());

        assertThat(look().orElseThrow().envelope().payload().size()).isEqualTo(4 * STEP);
    }

    @Test
    void look_stallOverWhileItGrows_notTakenForCutOff() throws IOException {
        for (int step = 0; step < STEPS; step++) {
            grow(STEP);
            desk.clock().move(desk.stall().dividedBy(2));
            assertThat(look()).isEmpty();
        }
    }

    @Test
    void look_roomReservedAndTimeStampFrozen_neverEarlyAndWholeAfterTheStall() throws IOException {
        byte[] reserved = new byte[4 * STEP];
        Files.write(answer, reserved);
        Files.setLastModifiedTime(answer, STAMP);
        try (FileChannel terminal = FileChannel.open(answer, StandardOpenOption.WRITE)) {
            for (int step = 0; step < 4; step++) {
                assertThat(look()).isEmpty();
                assertThat(look()).isEmpty();
                byte[] part = new byte[STEP];
                Arrays.fill(part, END);
                terminal.write(ByteBuffer.wrap(part, 0, step == 3 ? STEP : STEP - 1));
                Files.setLastModifiedTime(answer, STAMP);
            }
            terminal.write(ByteBuffer.wrap(new byte[] {END}), Files.size(answer) - 1);
            Files.setLastModifiedTime(answer, STAMP);
        }
        desk.clock().move(desk.stall());

        assertWhole(look().orElseThrow());
    }

    @Test
    void look_timeStampNeverRests_deliveredAfterTheStall() throws IOException {
        grow(4 * STEP);
        assertThat(look()).isEmpty();
        end();
        for (int i = 0; i < STEPS; i++) {
            Files.setLastModifiedTime(answer, FileTime.from(STAMP.toInstant().plusSeconds(2L * i)));
            assertThat(look()).isEmpty();
        }
        desk.clock().move(desk.stall());
        Files.setLastModifiedTime(answer, STAMP);

        assertWhole(look().orElseThrow());
    }

    @Test
    void look_clockGoesBack_judgedAllTheSame() throws IOException {
        grow(4 * STEP);
        assertThat(look()).isEmpty();
        end();
        desk.clock().move(desk.stall().negated());

        assertWhole(look().orElseThrow());
    }

    @Test
    void look_restsWhileAnotherProcessHoldsIt_judgedWhenItIsLetGo() throws IOException {
        grow(4 * STEP);
        assertThat(look()).isEmpty();
        end();
        assertThat(look()).isEmpty();
        held.set(true);
        assertThatThrownBy(this::look).isInstanceOf(TransportException.class);
        held.set(false);

        assertWhole(look().orElseThrow());
    }

    @Test
    void look_goneAndThereAgain_judgedAnew() throws IOException {
        grow(4 * STEP);
        assertThat(look()).isEmpty();
        Files.delete(answer);
        assertThat(look()).isEmpty();
        grow(4 * STEP);
        end();
        assertThat(look()).isEmpty();

        assertWhole(look().orElseThrow());
    }
}
