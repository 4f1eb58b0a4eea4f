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
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import jp.shikaku.testkit.Lifetime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The process ends before each single file operation that may change something, in each step of a morning, and another one does the step again: nothing is lost,
 * nothing comes twice, nothing half is taken, and the stick is clean in the end.
 */
class CrashTest {

    private static final int MORE_THAN_ENOUGH = 1000;

    private static final String HOME = "/usb";
    private static final Duration MUCH_LATER = Duration.ofDays(400);

    /** What leaves everything as it is: to end before it is to end before what follows. */
    private static final Set<Operation> READING = EnumSet.of(Operation.READ, Operation.LIST, Operation.READ_ATTRIBUTES);

    /** What carries the requests there and the answers back. */
    private enum Morning {
        SEALED(
                "<Answer><Request>%s</Request></Answer>",
                Step.EXPORT, Step.COURIER, Step.TERMINAL, Step.COURIER, Step.IMPORT),
        REFUSED("SHK-8031", Step.EXPORT, Step.COURIER, Step.TERMINAL_STRANGE, Step.COURIER, Step.IMPORT),
        OPEN(
                "<Answer><Request>%s</Request></Answer>",
                Step.EXPORT_OPEN, Step.CLERK, Step.TERMINAL, Step.CLERK_BACK, Step.IMPORT);

        private final String outcome;
        private final List<Step> steps;

        Morning(String outcome, Step... steps) {
            this.outcome = outcome;
            this.steps = List.of(steps);
        }

        /** Before the terminal is strange the morning is as any other. */
        boolean kills(int step) {
            return steps.get(step).isOurs() && (this != REFUSED || step > steps.indexOf(terminal()));
        }

        Step terminal() {
            return steps.get(2);
        }

        String outcome(Ticket ticket) {
            return outcome.formatted(ticket.exchangeId());
        }
    }

    /** Each step of a morning: those of the library, which may end anywhere, and those of others. */
    private enum Step {
        SUBMIT {
            @Override
            int take(Sides sides) {
                sides.submit();
                return 0;
            }
        },
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
        TERMINAL_STRANGE {
            @Override
            int take(Sides sides) throws IOException {
                int answered = sides.answerAll();
                for (Path answer : RoundTripTest.files(sides.terminal("res"))) {
                    Files.writeString(answer, "MZ is no XML");
                }
                return answered;
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
            return this != CLERK && this != TERMINAL && this != TERMINAL_STRANGE && this != CLERK_BACK;
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
                .filter(step -> morning.kills(step))
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
            int answered = answeredBefore + morning.terminal().take(sides);
            for (Step step : morning.steps.subList(dying, morning.steps.size())) {
                answered += step.take(sides.again());
            }
            assertThat(answered).as(where).isEqualTo(tickets.size());
            requireAllThere(sides.again(), morning, tickets, where);
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

    private static void requireAllThere(Sides sides, Morning morning, List<Ticket> tickets, String where)
            throws IOException {
        assertThat(sides.export().requests()).as(where).isEmpty();
        for (Ticket ticket : tickets) {
            assertThat(sides.collect(ticket)).as(where).contains(morning.outcome(ticket));
        }
        assertThat(sides.spool().status()).as(where).isEqualTo(new SpoolStatus(List.of(), List.of(), List.of()));
        assertThat(RoundTripTest.files(sides.stick())).as(where).isEmpty();
        assertThat(requestsKept(sides)).as(where).isEmpty();
        assertThat(sides.importBack().answers()).as(where).isEmpty();
    }

    /** What was being written when the process ended goes by the system's clock. */
    private static List<Path> requestsKept(Sides sides) throws IOException {
        return RoundTripTest.files(sides.directory().resolve("spool/requests")).stream()
                .filter(file -> !file.toString().endsWith(".tmp"))
                .toList();
    }

    @Test
    void submit_killedAtAnyOperation_goesWholeOrNotAtAllAndIsNotKeptForEver() throws IOException {
        boolean finished = false;
        for (int last = 0; !finished; last++) {
            assertThat(last).isLessThan(MORE_THAN_ENOUGH);
            try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
                Sides sides = Sides.in(Files.createDirectory(memory.getPath(HOME)));
                finished = livesFor(last, sides, Step.SUBMIT);
                String where = "submit killed at operation " + last;
                assertThat(sides.again().export().requests())
                        .as(where)
                        .hasSameSizeAs(sides.spool().pending());
                assertThat(!finished || sides.spool().pending().size() == 1)
                        .as(where)
                        .isTrue();
                sides.clock().move(MUCH_LATER);
                assertThat(sides.again().export().requests()).as(where).isEmpty();
                assertThat(requestsKept(sides)).as(where).isEmpty();
            }
        }
    }
}
