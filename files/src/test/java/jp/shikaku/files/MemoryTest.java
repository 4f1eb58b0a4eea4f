package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.port.Payload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the state directory remembers, with the names of Unix and of Windows. */
@ParameterizedClass
@MethodSource("jp.shikaku.files.StateFixture#systems")
class MemoryTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Parameter
    Configuration configuration;

    private StateFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = StateFixture.on(configuration);
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Nested
    class Pending {

        @Test
        void add_restart_remembered() throws IOException {
            PendingRequest request = StateFixture.request("202611210001");
            fixture.open().pending().add(request);

            PendingRequests restarted = fixture.open().pending();

            assertThat(restarted.all()).containsExactly(request);
            assertThat(restarted.find(request.ticket().fileName())).contains(request);
        }

        @Test
        void add_sameNameAgain_refusedAndTheFirstStays() throws IOException {
            PendingRequests pending = fixture.open().pending();
            PendingRequest request = StateFixture.request("202611210001");
            pending.add(request);

            assertThatThrownBy(() -> pending.add(request)).isInstanceOf(FileAlreadyExistsException.class);
            assertThat(pending.all()).containsExactly(request);
        }

        @Test
        void all_clockStands_orderOfSubmission() throws IOException {
            PendingRequests pending = fixture.open().pending();
            List<PendingRequest> requests =
                    Stream.of("c", "a", "b").map(StateFixture::request).toList();
            for (PendingRequest request : requests) {
                pending.add(request);
            }

            assertThat(fixture.open().pending().all()).isEqualTo(requests);
        }

        @Test
        void record_onDisk_nothingReadableOfThePatient() throws IOException {
            fixture.open().pending().add(StateFixture.request("202611210001"));

            try (Stream<Path> files = Files.walk(fixture.root().resolve("state"))) {
                assertThat(files.filter(Files::isRegularFile).map(MemoryTest::text))
                        .hasSize(1)
                        .allSatisfy(text -> assertThat(text).doesNotContain("19680115", "06990014"));
            }
        }

        @Test
        void answered_request_foundButNotAwaitedUntilSwept() throws IOException {
            PendingRequests pending = fixture.open().pending();
            PendingRequest request = StateFixture.request("202611210001");
            String name = request.ticket().fileName();
            pending.add(request);

            pending.answered(name);

            assertThat(pending.all()).isEmpty();
            assertThat(pending.isAwaited(name)).isFalse();
            assertThat(pending.find(name)).contains(request);
            fixture.clock().move(DAY.plusMillis(1));
            pending.sweep(fixture.before(DAY));
            assertThat(pending.find(name)).isEmpty();
        }

        @Test
        void sweep_awaitedRequestOfAnyAge_stays() throws IOException {
            PendingRequests pending = fixture.open().pending();
            pending.add(StateFixture.request("202611210001"));
            fixture.clock().move(DAY.multipliedBy(365));

            pending.sweep(fixture.before(DAY));

            assertThat(pending.all()).hasSize(1);
        }

        @Test
        void answeredOrForget_unknownRequest_nothingHappens() throws IOException {
            PendingRequests pending = fixture.open().pending();

            pending.answered("OQSsiquc01req_1.xml");
            pending.forget("OQSsiquc01req_1.xml");

            assertThat(pending.find("OQSsiquc01req_1.xml")).isEmpty();
        }

        @Test
        void all_unreadableRecord_theOthersAreListed() throws IOException {
            StateDirectory state = fixture.open();
            PendingRequest request = StateFixture.request("202611210001");
            state.pending().add(request);
            Path folder = state.folder().resolve("pending");
            Files.writeString(folder.resolve("OQSsiquc01req_202611210002.xml"), "no ticket");
            Files.writeString(folder.resolve("OQSsiquc01req_202611210003.xml"), "");
            Files.writeString(folder.resolve("notes.txt"), "");
            Files.writeString(
                    folder.resolve("OQSsiquc01req_202611210004.xml"),
                    StateFixture.request("202611210004").ticket() + "\n2026-11-21T00:00:00Z\na=1\na=2\n");

            assertThat(state.pending().all()).containsExactly(request);
        }
    }

    @Nested
    class Observed {

        private final String name = "OQSsiquc01res_1.xml";

        @Test
        void unchangedSince_firstTime_empty() throws IOException {
            assertThat(observe("a")).isEmpty();
        }

        @Test
        void unchangedSince_sameContentAfterRestart_firstTime() throws IOException {
            Instant first = fixture.clock().instant();
            observe("a");
            fixture.clock().move(Duration.ofSeconds(5));
            assertThat(observe("a")).contains(first);
            fixture.clock().move(Duration.ofSeconds(5));

            assertThat(observe("a")).contains(first);
        }

        @Test
        void unchangedSince_contentChanged_countsAnew() throws IOException {
            observe("a");
            fixture.clock().move(Duration.ofSeconds(5));
            Instant changed = fixture.clock().instant();

            assertThat(observe("b")).isEmpty();
            fixture.clock().move(Duration.ofSeconds(1));
            assertThat(observe("b")).contains(changed);
        }

        @Test
        void unchangedSince_clockWentBack_countsAnew() throws IOException {
            observe("a");
            fixture.clock().move(DAY.negated());

            assertThat(observe("a")).isEmpty();
        }

        @Test
        void unchangedSince_forgotten_empty() throws IOException {
            observe("a");
            fixture.open().observations().forget(name);

            assertThat(observe("a")).isEmpty();
        }

        private Optional<Instant> observe(String digest) throws IOException {
            return fixture.open().observations().unchangedSince(name, new Snapshot(1, digest));
        }
    }

    @Nested
    class Marked {

        @Test
        void add_twice_newOnlyOnceAndAfterRestartToo() throws IOException {
            assertThat(fixture.open().marks("seen", "受付").add("a.xml")).isTrue();
            assertThat(fixture.open().marks("seen", "受付").add("a.xml")).isFalse();
            assertThat(fixture.open().marks("seen", "薬局").contains("a.xml")).isFalse();
        }

        @Test
        void sweep_wantedOrYoung_stay() throws IOException {
            Marks marks = fixture.open().marks("seen");
            marks.addDurably("wanted.xml");
            marks.addDurably("old.xml");
            fixture.clock().move(DAY.plusMillis(1));
            marks.addDurably("young.xml");

            marks.sweep(fixture.before(DAY), "wanted.xml"::equals);

            assertThat(marks.contains("wanted.xml")).isTrue();
            assertThat(marks.contains("old.xml")).isFalse();
            assertThat(marks.contains("young.xml")).isTrue();
        }

        @Test
        void sweep_wantedUntilNow_ageCountsFromNow() throws IOException {
            Marks marks = fixture.open().marks("seen");
            marks.addDurably("a.xml");
            fixture.clock().move(DAY.multipliedBy(3));
            marks.sweep(fixture.before(DAY), name -> true);

            marks.sweep(fixture.before(DAY), name -> false);

            assertThat(marks.contains("a.xml")).isTrue();
        }
    }

    @Nested
    class Received {

        private final String name = "OQSsiquc01res_1.xml";

        @Test
        void adoptAndFind_copy_sameBytesAndNoOtherFile() throws IOException {
            ReceivedFiles received = fixture.open().received("answers");
            Path copy = Files.writeString(received.unfinished(name), "text");

            received.adopt(copy, name);

            assertThat(received.names()).containsExactly(name);
            assertThat(text(received.find(name).orElseThrow().file())).isEqualTo("text");
            assertThat(copy).doesNotExist();
        }

        @Test
        void keep_sharedFile_copiedAndLeftThere() throws IOException {
            Path shared = fixture.shared(name, "text");
            ReceivedFiles received = fixture.open().received("answers");

            assertThat(received.keep(shared, name)).isTrue();

            assertThat(shared).exists();
            assertThat(text(received.find(name).orElseThrow().file())).isEqualTo("text");
        }

        @Test
        void findSince_age_inclusiveBoundary() throws IOException {
            ReceivedFiles received = fixture.open().received("answers");
            received.adopt(Files.writeString(received.unfinished(name), "text"), name);
            received.secure(name);
            fixture.clock().move(DAY);

            assertThat(received.findSince(name, fixture.before(DAY))).isPresent();
            fixture.clock().move(Duration.ofMillis(1));
            assertThat(received.findSince(name, fixture.before(DAY))).isEmpty();
        }

        @Test
        void sweep_unfinishedCopy_clearedAwayEvenIfItsNameIsWanted() throws IOException {
            ReceivedFiles received = fixture.open().received("answers");
            Path half = Files.writeString(received.unfinished(name), "half");
            Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));

            received.sweep(Instant.MIN, wanted -> true);

            assertThat(half).doesNotExist();
        }

        @Test
        void names_unfinishedCopies_notListed() throws IOException {
            ReceivedFiles received = fixture.open().received("answers");
            Files.writeString(received.unfinished(name), "half");

            assertThat(received.names()).isEmpty();
            assertThat(received.finished()).isEmpty();
        }

        @Test
        void finished_nameThatIsNoneOfTheProtocol_listedThereOnly() throws IOException {
            ReceivedFiles received = fixture.open().received("answers");
            received.add(Payload.of(new byte[] {1}), "another.dat");

            assertThat(received.finished()).containsExactly("another.dat");
            assertThat(received.names()).isEmpty();
        }
    }

    @Nested
    class Refused {

        @Test
        void take_sharedFile_movedBesideItsReason() throws IOException {
            Path shared = fixture.shared("OQSsiquc01res_1.xml", "garbage");
            StateDirectory state = fixture.open();

            assertThat(state.quarantine().take(shared, DiagnosticCode.NOT_WELL_FORMED))
                    .isTrue();

            assertThat(shared).doesNotExist();
            assertThat(quarantined(state))
                    .satisfiesExactlyInAnyOrder(
                            file -> assertThat(text(file)).isEqualTo("garbage"),
                            file -> assertThat(text(file))
                                    .isEqualTo("2026-11-21T00:00:00Z SHK-6001 NOT_WELL_FORMED\n"));
        }

        @Test
        void copy_sharedFile_staysWhereItIs() throws IOException {
            Path shared = fixture.shared("OQSsiquc01res_1.xml", "garbage");
            StateDirectory state = fixture.open();

            assertThat(state.quarantine().copy(shared, DiagnosticCode.TRUNCATED, DurableFiles.NO_LIMIT))
                    .isTrue();

            assertThat(text(shared)).isEqualTo("garbage");
            assertThat(quarantined(state)).hasSize(2);
        }

        @Test
        void take_sameNameTwice_bothKept() throws IOException {
            StateDirectory state = fixture.open();
            state.quarantine().take(fixture.shared("OQSsiquc01res_1.xml", "one"), DiagnosticCode.TRUNCATED);
            state.quarantine().take(fixture.shared("OQSsiquc01res_1.xml", "two"), DiagnosticCode.TRUNCATED);

            assertThat(quarantined(state).map(MemoryTest::text)).contains("one", "two");
        }

        @Test
        void takeOrCopy_nothingThere_nothingKept() throws IOException {
            StateDirectory state = fixture.open();
            Path missing = fixture.root().resolve("OQS").resolve("res").resolve("OQSsiquc01res_1.xml");

            assertThat(state.quarantine().take(missing, DiagnosticCode.TRUNCATED))
                    .isFalse();
            assertThat(state.quarantine().copy(missing, DiagnosticCode.TRUNCATED, DurableFiles.NO_LIMIT))
                    .isFalse();
            assertThat(quarantined(state)).isEmpty();
        }

        private static Stream<Path> quarantined(StateDirectory state) throws IOException {
            return Files.list(state.folder().resolve("quarantine")).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
