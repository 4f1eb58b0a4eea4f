package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.Ticket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One side's directory is put back from an old copy: its counting begins again, and what is asked after that is answered all the same. */
class RestoredStateTest {

    private static final int ROUNDS = 2;

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final Path directory = memory.getPath("/usb");
    private Sides sides;

    @BeforeEach
    void open() throws IOException {
        sides = Sides.in(Files.createDirectory(directory));
    }

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    /** One round, then the copy, then more rounds that the copy does not know. */
    private void restoreAfterRounds(String side) throws IOException {
        Path copy = directory.resolve("copy");
        round();
        RoundTripTest.copy(directory.resolve(side), copy);
        for (int i = 0; i < ROUNDS; i++) {
            round();
        }
        delete(directory.resolve(side));
        RoundTripTest.copy(copy, directory.resolve(side));
        sides = sides.again();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What the import of a whole round tells. */
    private ImportReport round() throws IOException {
        Ticket ticket = sides.submit();
        ImportReport report = goThereAndBack();
        assertThat(sides.collect(ticket)).isPresent();
        return report;
    }

    private ImportReport goThereAndBack() throws IOException {
        sides.clock().move(Duration.ofHours(1));
        sides.export();
        sides.carry();
        sides.answerAll();
        sides.clock().move(Duration.ofHours(1));
        sides.carry();
        return sides.importBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spool", "courier"})
    void rounds_afterRestoring_eachAnsweredAtOnce(String side) throws Exception {
        restoreAfterRounds(side);
        round(); // with what was under way

        for (int i = 0; i < 2 * ROUNDS; i++) {
            ImportReport report = round();
            assertThat(report.answers()).hasSize(1);
            assertThat(report.duplicates()).isEmpty();
            assertThat(report.missing()).isEmpty();
            assertThat(report.refused()).isEmpty();
        }
        assertThat(RoundTripTest.files(sides.stick())).isEmpty();
    }

    /** The courier's word for a batch of the time before is not taken for one of the same number now. */
    @Test
    void spool_restored_oldWordForTheSameNumberDeletesNothing() throws Exception {
        restoreAfterRounds("spool");
        sides.carry();
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            tickets.add(sides.submit());
            sides.spool().exportTo(lostStick(), CarryForm.SEALED);
        }

        ImportReport report = sides.importBack();

        assertThat(report.refused()).extracting(Refused::code).contains(DiagnosticCode.BATCH_UNSENT);
        assertThat(sides.export().requests()).hasSize(ROUNDS);
        assertThat(goThereAndBack().answers()).hasSize(ROUNDS);
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(sides.collect(ticket)).isPresent());
    }

    private Path lostStick() throws IOException {
        return Files.createTempDirectory(directory, "lost");
    }

    /** The spool's word for an answer of the time before is not taken for one that never came. */
    @Test
    void courier_restored_oldWordForTheSameNumberDeletesNoAnswer() throws Exception {
        Ticket first = sides.submit();
        sides.export();
        sides.carry();
        RoundTripTest.copy(directory.resolve("courier"), directory.resolve("copy"));
        Ticket second = sides.submit();
        sides.clock().move(Duration.ofHours(1));
        sides.export();
        sides.carry();
        sides.importBack();
        delete(directory.resolve("courier"));
        RoundTripTest.copy(directory.resolve("copy"), directory.resolve("courier"));
        sides = sides.again();
        sides.answerAll();
        Ticket third = sides.submit();
        sides.clock().move(Duration.ofHours(1));
        sides.export();

        sides.carry();
        sides.answerAll();
        sides.clock().move(Duration.ofHours(1));
        sides.carry();
        List<String> answers = sides.importBack().answers();

        assertThat(answers).hasSize(2);
        assertThat(sides.collect(first)).isPresent();
        assertThat(sides.collect(third)).isPresent();
        assertThat(sides.spool().status().carried()).containsExactly(second.fileName());
    }

    /** Where the clock was set back as well a number alone tells which batch is newer. */
    @Test
    void spool_restoredWithItsClockBehind_keysExchangedAgain_goesOn() throws Exception {
        restoreAfterRounds("spool");
        Ticket ticket = sides.submit();
        sides.clock().move(Duration.ofHours(-20));
        sides.export();
        assertThat(sides.carry().refused()).extracting(Refused::code).containsExactly(DiagnosticCode.BATCH_OLDER);
        assertThat(sides.export().requests()).containsExactly(ticket.fileName());

        sides.courier().trust(sides.spool().keys());
        sides.carry();
        sides.answerAll();
        sides.carry();

        sides.importBack();
        assertThat(sides.collect(ticket)).isPresent();
    }
}
