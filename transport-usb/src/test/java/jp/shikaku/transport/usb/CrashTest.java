package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import jp.shikaku.testkit.Lifetime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process ends before each single file operation that may change something, in each step of a morning, and another one does the step again: nothing is lost,
 * nothing comes twice, nothing half is taken, and the stick is clean in the end.
 */
class CrashTest {

    private static final int MORE_THAN_ENOUGH = 1000;

    private static final String HOME = "/usb";

    /** What leaves everything as it is: to end before it is to end before what follows. */
    private static final Set<Operation> READING = EnumSet.of(Operation.READ, Operation.LIST, Operation.READ_ATTRIBUTES);

    /** What carries the requests there and the answers back. */
    private enum Morning {
        SEALED(Step.EXPORT, Step.COURIER, Step.TERMINAL, Step.COURIER, Step.IMPORT),
        OPEN(Step.EXPORT_OPEN, Step.CLERK, Step.TERMINAL, Step.CLERK_BACK, Step.IMPORT);

        private final List<Step> steps;

        Morning(Step... steps) {
            this.steps = List.of(steps);
        }
    }

    /** Each step of a morning: those of the library, which may end anywhere, and those of others. */
    private enum Step {
        EXPORT {
            @Override
            int take(Sides sides) {
                sides.export();
                return 0;
            }
        },
        EXPORT_OPEN {
            @Override
            int take(Sides sides) {
                sides.spool().exportTo(sides.stick(), CarryForm.OPEN);
                return 0;
            }
        },
        COURIER {
            @Override
            int take(Sides sides) {
                sides.carry();
                return 0;
            }
        },
        CLERK {
            @Override
            int take(Sides sides) throws IOException {
                for (Path request : requests(sides.stick())) {
                    Files.copy(request, sides.terminal("req").resolve(request.getFileName()));
                }
                return 0;
            }
        },
        TERMINAL {
            @Override
            int take(Sides sides) throws IOException {
                return sides.answerAll();
            }
        },
        CLERK_BACK {
            @Override
            int take(Sides sides) throws IOException {
                for (Path answer : RoundTripTest.files(sides.terminal("res"))) {
                    Files.copy(answer, sides.stick().resolve("res").resolve(answer.getFileName()));
                }
                return 0;
            }
        },
        IMPORT {
            @Override
            int take(Sides sides) {
                sides.importBack();
                return 0;
            }
        };

        /** How many requests the terminal answered. */
        abstract int take(Sides sides) throws IOException;

        boolean isOurs() {
            return this != CLERK && this != TERMINAL && this != CLERK_BACK;
        }

        private static List<Path> requests(Path stick) throws IOException {
            return RoundTripTest.files(stick).stream()
                    .filter(file -> file.getParent().endsWith("data/req"))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void morning_killedAtAnyOperationOfAnyStep_eachAnswerOnceAndNothingLost(Morning morning) {
        IntStream.range(0, morning.steps.size())
                .filter(step -> morning.steps.get(step).isOurs())
                .parallel()
                .forEach(step -> killEverywhere(morning, step));
    }

    /** Up to the step that dies everything is played once, and copied for each death. */
    private static void killEverywhere(Morning morning, int dying) {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Sides sides = Sides.in(Files.createDirectory(memory.getPath(HOME)));
            List<Ticket> tickets = List.of(sides.submit(), sides.submit());
            int answered = 0;
            for (Step step : morning.steps.subList(0, dying)) {
                answered += step.take(sides);
            }
            boolean finished = false;
            for (int last = 0; !finished; last++) {
                assertThat(last).isLessThan(MORE_THAN_ENOUGH);
                finished = die(morning, dying, last, sides, tickets, answered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the step came to its end in the operations it had. */
    private static boolean die(
            Morning morning, int dying, int operations, Sides prepared, List<Ticket> tickets, int answeredBefore)
            throws IOException {
        String where = morning.steps.get(dying) + " killed at operation " + operations;
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Sides sides = prepared.at(copy(prepared.directory(), memory.getPath(HOME)));
            boolean finished = livesFor(operations, sides, morning.steps.get(dying));
            int answered = answeredBefore + sides.answerAll();
            for (Step step : morning.steps.subList(dying, morning.steps.size())) {
                answered += step.take(sides.again());
            }
            assertThat(answered).as(where).isEqualTo(tickets.size());
            requireAllThere(sides.again(), tickets, where);
            return finished;
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    private static boolean livesFor(int operations, Sides sides, Step step) {
        Lifetime lifetime = new Lifetime();
        Sides mortal = sides.at(InterceptedFileSystem.wrap(sides.directory(), (operation, path) -> {
            if (!READING.contains(operation)) {
                lifetime.before(operation, path);
            }
        }));
        return lifetime.livesFor(operations, () -> unchecked(mortal, step));
    }

    private static void unchecked(Sides sides, Step step) {
        try {
            step.take(sides);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAllThere(Sides sides, List<Ticket> tickets, String where) throws IOException {
        for (Ticket ticket : tickets) {
            assertThat(sides.collect(ticket))
                    .as(where)
                    .contains("<Answer><Request>" + ticket.exchangeId() + "</Request></Answer>");
        }
        assertThat(sides.spool().status()).as(where).isEqualTo(new SpoolStatus(List.of(), List.of(), List.of()));
        assertThat(RoundTripTest.files(sides.stick())).as(where).isEmpty();
        assertThat(sides.importBack().answers()).as(where).isEmpty();
    }
}
