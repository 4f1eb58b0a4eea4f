package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.testkit.FileOperations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {

    @TempDir
    Path directory;

    private Desk desk;
    private FolderTransport transport;
    private Ticket ticket;

    @BeforeEach
    void submit() throws IOException {
        desk = Desk.at(directory);
        transport = desk.open();
        ticket = desk.submit(transport, "202611210001");
        Files.delete(desk.req().resolve(ticket.fileName()));
    }

    private Optional<Delivery> look() {
        return desk.look(transport, ticket);
    }

    @Nested
    class Finished {

        @Test
        void look_drippedInPlaceByteByByte_neverEarlyOnceAndWhole() throws IOException {
            byte[] document = Desk.document("あ".repeat(2998));
            assertThat(document).hasSizeGreaterThan(9000);
            Instant[] stamps = {
                Instant.EPOCH, Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2099-01-01T00:00:00Z")
            };
            try (FileChannel terminal =
                    FileChannel.open(desk.answerOf(ticket), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int i = 0; i < document.length; i++) {
                    assertThat(look()).as("after %d bytes", i).isEmpty();
                    terminal.write(ByteBuffer.wrap(document, i, 1));
                    Files.setLastModifiedTime(desk.answerOf(ticket), FileTime.from(stamps[i % 3]));
                }
                Delivery delivery = look().orElseThrow();
                assertThat(Desk.text(delivery))
                        .isEqualTo(new String(document, java.nio.charset.StandardCharsets.UTF_8));
                assertThat(delivery.redelivered()).isFalse();
                delivery.acknowledge();
            }
            assertThat(desk.res()).isEmptyDirectory();
        }

        @Test
        void look_pausesLongerThanTheStallWhileGrowing_countedFromTheLastChange() throws IOException {
            Files.writeString(desk.answerOf(ticket), "<x>a");
            assertThat(look()).isEmpty();
            desk.clock().move(desk.stall().minusMillis(1));
            Files.writeString(desk.answerOf(ticket), "b", StandardOpenOption.APPEND);
            assertThat(look()).isEmpty();
            desk.clock().move(desk.stall().minusMillis(1));
            assertThat(look()).isEmpty();
            desk.clock().move(Duration.ofMillis(1));

            assertThat(Desk.text(look().orElseThrow())).isEqualTo("<x>ab");
        }

        @Test
        void look_sameSizeOtherContent_isAChange() throws IOException {
            Files.writeString(desk.answerOf(ticket), "<x>a\0\0\0\0");
            assertThat(look()).isEmpty();
            desk.clock().move(desk.stall());
            Files.writeString(desk.answerOf(ticket), "<x>ab\0\0\0");

            assertThat(look()).isEmpty();
        }

        @Test
        void look_stalledAcrossRestarts_deliveredAsItIs() throws IOException {
            Files.writeString(desk.answerOf(ticket), "<x>a");
            assertThat(look()).isEmpty();
            desk.clock().move(desk.stall());

            Delivery delivery = desk.look(desk.open(), ticket).orElseThrow();

            assertThat(Desk.text(delivery)).isEqualTo("<x>a");
        }

        @Test
        void look_emptyFile_notYet() throws IOException {
            Files.createFile(desk.answerOf(ticket));

            assertThat(look()).isEmpty();
        }

        @Test
        void look_changedAfterDelivery_whatWasJudgedIsRead() throws IOException {
            desk.answer(ticket);
            Delivery delivery = look().orElseThrow();
            Files.writeString(desk.answerOf(ticket), "something else");

            assertThat(Desk.text(delivery)).isEqualTo("<x>answer to 202611210001</x>");
        }

        @Test
        void look_anyTimeStamp_deliveredAtOnce() throws IOException {
            for (String stamp : List.of("1980-01-01T00:00:00Z", "2026-11-20T23:59:59Z", "2107-12-31T23:59:58Z")) {
                Ticket each = desk.submit(transport, "t" + stamp.substring(0, 4));
                desk.answer(each);
                Files.setLastModifiedTime(desk.answerOf(each), FileTime.from(Instant.parse(stamp)));

                assertThat(desk.look(transport, each)).as(stamp).isPresent();
            }
        }
    }

    @Nested
    class ManyFiles {

        @Test
        void look_manyStaleFiles_folderIsNeverListed() throws IOException {
            for (int i = 0; i < 2000; i++) {
                Files.createFile(desk.res().resolve("OQSsiquc01res_stale" + i + ".xml"));
            }
            List<Operation> empty = operationsOfALook();
            desk.answer(ticket);
            List<Operation> answered = operationsOfALook();

            int formsOfAnAnswerAndRefusal = 4;
            assertThat(empty).doesNotContain(Operation.LIST).hasSize(formsOfAnAnswerAndRefusal);
            assertThat(answered).doesNotContain(Operation.LIST).hasSizeLessThan(15);
        }

        private List<Operation> operationsOfALook() {
            List<Operation> operations = new ArrayList<>();
            String res = desk.res().toString();
            Desk watched = desk.watchedBy((operation, path) -> {
                if (path.toString().startsWith(res)) {
                    operations.add(operation);
                }
            });
            FolderTransport opened = watched.open();
            watched.look(opened, watched.ticket("first look, which sweeps".replaceAll("[^a-z]", "")));
            operations.clear();
            watched.look(opened, ticket);
            return operations;
        }
    }

    @Nested
    class Hostile {

        @Test
        void look_linkFolderOrFifoUnderTheName_notFollowedAndLeft() throws Exception {
            Path secret = Files.write(directory.resolve("secret"), Desk.document("secret"));
            Path name = desk.answerOf(ticket);

            Files.createSymbolicLink(name, secret);
            assertThat(look()).isEmpty();
            assertThat(name).isSymbolicLink();
            Files.delete(name);

            Files.createDirectory(name);
            assertThat(look()).isEmpty();
            Files.delete(name);

            assumeTrue(new ProcessBuilder("mkfifo", name.toString()).start().waitFor() == 0, "mkfifo is missing");
            assertThat(CompletableFuture.supplyAsync(LookTest.this::look).get(30, TimeUnit.SECONDS))
                    .isEmpty();
        }

        @Test
        void verdicts_hardLinkUnderTheName_theOtherNameIsUntouched() throws IOException {
            for (DiagnosticCode reason : new DiagnosticCode[] {null, DiagnosticCode.NOT_WELL_FORMED}) {
                Path outside = Files.write(directory.resolve("outside"), Desk.document("outside"));
                Files.setLastModifiedTime(outside, FileTime.from(Instant.EPOCH));
                Files.createLink(desk.answerOf(ticket), outside);
                Delivery delivery = look().orElseThrow();

                if (reason == null) {
                    delivery.acknowledge();
                } else {
                    delivery.reject(reason);
                }

                assertThat(desk.answerOf(ticket)).doesNotExist();
                assertThat(outside).hasBinaryContent(Desk.document("outside"));
                assertThat(Files.getLastModifiedTime(outside)).isEqualTo(FileTime.from(Instant.EPOCH));
                Files.delete(outside);
            }
        }

        @Test
        void look_largerThanAllowed_deliveredWithoutACopyAndQuarantined() throws IOException {
            long size = 1L << 30;
            try (FileChannel huge =
                    FileChannel.open(desk.answerOf(ticket), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                huge.write(ByteBuffer.wrap(Desk.document("a")), size - 8);
            }

            Delivery delivery = look().orElseThrow();

            assertThat(delivery.envelope().payload().size()).isEqualTo(size);
            assertThat(desk.kept()).isEmpty();
            delivery.reject(DiagnosticCode.LIMIT_EXCEEDED);
            assertThat(desk.res()).isEmptyDirectory();
            assertThat(desk.reasons()).singleElement().asString().contains("SHK-6004");
            assertThat(transport.pending()).isEmpty();
        }

        @Test
        void look_exactlyAsLargeAsAllowed_copied() throws IOException {
            int limit = (int) TerminalProfile.standard().maximumAnswerSize();
            Files.write(desk.answerOf(ticket), Desk.document("a".repeat(limit - 7)));

            look().orElseThrow();

            assertThat(desk.kept()).hasSize(1);
        }

        @Test
        void look_namesNearby_leftAlone() throws IOException {
            String answer = desk.answerOf(ticket).getFileName().toString();
            for (String near : List.of(answer + ".tmp", "." + answer, answer.replace(".xml", ".XML"), answer + "x")) {
                Files.write(desk.res().resolve(near), Desk.document("near"));
            }

            assertThat(look()).isEmpty();
            assertThat(Desk.list(desk.res())).hasSize(4);
        }

        @Test
        void reject_answer_inQuarantineWithItsReasonAndTheClientGoesOn() throws IOException {
            desk.answer(ticket);

            look().orElseThrow().reject(DiagnosticCode.INSTITUTION_MISMATCH);

            assertThat(desk.quarantine()).containsExactly("<x>answer to 202611210001</x>");
            assertThat(desk.reasons()).singleElement().asString().contains("SHK-6101 INSTITUTION_MISMATCH");
            assertThat(look()).isEmpty();
            Ticket next = desk.submit(transport, "2");
            desk.answer(next);
            assertThat(desk.look(transport, next)).isPresent();
        }

        @Test
        void acknowledge_stalledAnswerThatGrewMeanwhile_theFileStaysAndIsDeliveredAgain() throws IOException {
            Files.writeString(desk.answerOf(ticket), "<x>a");
            look();
            desk.clock().move(desk.stall());
            Delivery stalled = look().orElseThrow();
            Files.writeString(desk.answerOf(ticket), "b</x>", StandardOpenOption.APPEND);

            stalled.acknowledge();

            Delivery whole = look().orElseThrow();
            assertThat(Desk.text(whole)).isEqualTo("<x>ab</x>");
            assertThat(whole.redelivered()).isTrue();
            whole.acknowledge();
            assertThat(desk.res()).isEmptyDirectory();
        }

        @Test
        void reject_unfinishedAnswerThatGrewMeanwhile_theWholeFileIsSetAside() throws IOException {
            Files.writeString(desk.answerOf(ticket), "<x>a");
            look();
            desk.clock().move(desk.stall());
            Delivery stalled = look().orElseThrow();
            Files.writeString(desk.answerOf(ticket), "b</x>", StandardOpenOption.APPEND);

            stalled.reject(DiagnosticCode.TRUNCATED);

            assertThat(desk.quarantine()).containsExactly("<x>ab</x>");
        }
    }

    @Nested
    class Failing {

        @Test
        void look_shareIsAway_folderMissingAndBackAgain() throws IOException {
            Path away = directory.resolve("away");
            for (int i = 0; i < 100; i++) {
                Files.move(desk.share(), away);
                assertThatThrownBy(LookTest.this::look)
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                e -> assertThat(e.code()).isEqualTo(DiagnosticCode.FOLDER_MISSING));
                Files.move(away, desk.share());
                assertThat(look()).isEmpty();
                desk.clock().move(Duration.ofSeconds(1));
            }
            desk.answer(ticket);
            assertThat(look()).isPresent();
        }

        @Test
        void look_heldByAnotherProcess_itsCodeAtOnceAndLaterTheAnswer() throws IOException {
            desk.answer(ticket);
            boolean[] held = {true};
            Desk watched = desk.watchedBy((operation, path) -> {
                if (held[0]
                        && operation == Operation.OPEN
                        && path.startsWith(desk.res().toString())) {
                    throw new FileSystemException(path.toString(), null, "Device or resource busy");
                }
            });
            FolderTransport opened =
                    watched.builder().patience(Duration.ofDays(1)).open();

            assertThatThrownBy(() -> watched.look(opened, ticket))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.code()).isEqualTo(DiagnosticCode.HELD_BY_ANOTHER_PROCESS));
            held[0] = false;
            assertThat(watched.look(opened, ticket)).isPresent();
        }

        @Test
        void lookAndVerdicts_anyOperationFails_typedErrorAndTheNextAttemptSucceeds() throws IOException {
            for (int verdict = 0; verdict < 3; verdict++) {
                for (int failing = 0; failing < 80; failing++) {
                    Ticket each = desk.submit(transport, "v" + verdict + "f" + failing);
                    Files.delete(desk.req().resolve(each.fileName()));
                    desk.answer(each);
                    int[] left = {Integer.MAX_VALUE};
                    Desk watched = desk.watchedBy((operation, path) -> {
                        if (left[0]-- == 0) {
                            throw new FileSystemException(path.toString(), null, "Input/output error");
                        }
                    });
                    FolderTransport opened = watched.open();
                    left[0] = failing;
                    try {
                        decide(watched.look(opened, each).orElseThrow(), verdict);
                    } catch (TransportException e) {
                        Optional<Delivery> again = watched.look(opened, each);
                        if (again.isPresent()) {
                            assertThat(Desk.text(again.get())).isEqualTo("<x>answer to " + each.exchangeId() + "</x>");
                            decide(again.get(), verdict);
                        }
                    }
                    assertThat(desk.answerOf(each)).doesNotExist();
                    assertThat(transport.pending()).extracting("ticket").doesNotContain(each);
                }
            }
        }

        private static void decide(Delivery delivery, int verdict) {
            switch (verdict) {
                case 0 -> delivery.acknowledge();
                case 1 -> delivery.reject(DiagnosticCode.NOT_WELL_FORMED);
                default -> delivery.purge();
            }
        }
    }

    @Nested
    class Memory {

        @Test
        void acknowledge_kept_collectedAgainUntilTheRetentionEnds() throws IOException {
            desk.answer(ticket);
            look().orElseThrow().acknowledge();
            assertThat(desk.res()).isEmptyDirectory();

            desk.clock().move(desk.retention());
            Delivery again = desk.look(desk.open(), ticket).orElseThrow();
            assertThat(again.redelivered()).isTrue();
            assertThat(again.request()).contains(Desk.pending(ticket));
            assertThat(Desk.text(again)).isEqualTo("<x>answer to 202611210001</x>");

            desk.clock().move(Duration.ofMillis(1));
            assertThat(look()).isEmpty();
        }

        @Test
        void look_acknowledgedAndTheTerminalIsOff_collectedAgain() throws IOException {
            desk.answer(ticket);
            look().orElseThrow().acknowledge();
            desk.clock().move(Duration.ofMinutes(1));
            Files.move(desk.share(), directory.resolve("away"));

            assertThat(Desk.text(look().orElseThrow())).isEqualTo("<x>answer to 202611210001</x>");
        }

        @Test
        void sweep_retentionIsOver_nothingOfTheAnswerIsLeft() throws IOException {
            desk.answer(ticket);
            look().orElseThrow().acknowledge();
            desk.clock().move(desk.retention().plusHours(1));

            desk.look(desk.open(), desk.ticket("another"));

            assertThat(desk.kept()).isEmpty();
        }

        @Test
        void sweep_answerNobodyAcknowledged_stays() throws IOException {
            desk.answer(ticket);
            look();
            Files.delete(desk.answerOf(ticket));
            desk.clock().move(desk.retention().multipliedBy(30));

            Delivery again = desk.look(desk.open(), ticket).orElseThrow();

            assertThat(Desk.text(again)).isEqualTo("<x>answer to 202611210001</x>");
            assertThat(again.redelivered()).isTrue();
        }

        @Test
        void sweep_nobodyAskedForSoLong_requestAndCopyAreForgotten() throws IOException {
            desk.answer(ticket);
            look();
            Files.delete(desk.answerOf(ticket));
            desk.clock().move(TerminalProfile.standard().pendingRetention().plusMillis(1));

            FolderTransport later = desk.open();
            desk.look(later, desk.ticket("another"));

            assertThat(later.pending()).isEmpty();
            assertThat(desk.kept()).isEmpty();
        }

        @Test
        void sweep_shareCannotBeReached_ownCopiesAreClearedAwayAllTheSame() throws IOException {
            desk.answer(ticket);
            look().orElseThrow().acknowledge();
            desk.submit(transport, "stillPending");
            boolean[] away = {false};
            Desk remote = desk.watchedBy((operation, path) -> {
                if (away[0] && path.toString().startsWith(desk.share().toString())) {
                    throw new FileSystemException(path.toString(), null, "The network path was not found");
                }
            });
            FolderTransport later = remote.open();
            desk.clock().move(desk.retention().plusHours(1));
            away[0] = true;

            assertThatThrownBy(() -> remote.look(later, desk.ticket("another")))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.code()).isEqualTo(DiagnosticCode.INPUT_OUTPUT_FAILED));

            assertThat(desk.kept()).isEmpty();
        }

        @Test
        void sweep_unfinishedAnswerThatWentAway_itsObservationAsWell() throws IOException {
            Files.writeString(desk.answerOf(ticket), "<x>half");
            look();
            assertThat(desk.copiesIn("observed")).hasSize(1);
            Files.delete(desk.answerOf(ticket));
            desk.clock().move(desk.retention().plusHours(1));

            desk.look(desk.open(), desk.ticket("another"));

            assertThat(desk.copiesIn("observed")).isEmpty();
        }

        @Test
        void acknowledge_deleted_noCopyStays() throws IOException {
            FolderTransport deleting = desk.builder()
                    .acknowledgedAnswers(AcknowledgedAnswers.DELETED)
                    .open();
            desk.answer(ticket);

            desk.look(deleting, ticket).orElseThrow().acknowledge();

            assertThat(desk.kept()).isEmpty();
            assertThat(desk.look(deleting, ticket)).isEmpty();
            assertThat(deleting.pending()).isEmpty();
        }

        @Test
        void purge_answer_noTraceOfItsContent() throws IOException {
            desk.answer(ticket);
            look();
            look().orElseThrow().purge();

            try (var files = Files.walk(directory)) {
                assertThat(files.filter(Files::isRegularFile))
                        .noneMatch(file -> content(file).contains("answer to"));
            }
        }

        private static String content(Path file) {
            try {
                return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Test
        void purge_answerBesideAReturnedRequest_noTraceOfEither() throws IOException {
            desk.answer(ticket);
            Files.write(desk.res().resolve(ticket.fileName()), Desk.document("answer to a card number"));
            Files.writeString(desk.refusalOf(ticket), "answer to a birth date");

            look().orElseThrow().purge();

            assertThat(desk.res()).isEmptyDirectory();
            assertThat(desk.quarantine()).isEmpty();
        }

        @Test
        void look_stateWasLost_deliveredWithoutRequest() throws IOException {
            desk.answer(ticket);

            Desk stranger = desk.another("stranger");
            Delivery delivery = stranger.look(stranger.open(), ticket).orElseThrow();

            assertThat(delivery.request()).isEmpty();
            delivery.acknowledge();
            assertThat(desk.res()).isEmptyDirectory();
        }

        @Test
        void acknowledge_secondDeliveryOfTheSameTicket_bothSucceed() throws IOException {
            desk.answer(ticket);
            Delivery first = look().orElseThrow();
            Delivery second = desk.look(desk.open(), ticket).orElseThrow();

            first.acknowledge();
            assertThat(Desk.text(second)).isEqualTo("<x>answer to 202611210001</x>");
            second.acknowledge();

            assertThat(look().orElseThrow().redelivered()).isTrue();
        }

        @Test
        void look_answerComesAgainAfterAcknowledgement_marked() throws IOException {
            desk.answer(ticket);
            look().orElseThrow().acknowledge();
            desk.answer(ticket);

            Delivery again = look().orElseThrow();
            again.acknowledge();

            assertThat(desk.res()).isEmptyDirectory();
        }
    }

    @Nested
    class Refusals {

        private void refuse(String text) throws IOException {
            Files.write(desk.res().resolve(ticket.fileName()), Desk.document("returned"));
            Files.writeString(desk.refusalOf(ticket), text);
        }

        @Test
        void look_refusalIsFilledAfterItWasMade_onlyTheQuietTextIsDelivered() throws IOException {
            refuse("");
            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
            desk.clock().move(Intake.QUIET.minusMillis(1));
            assertThat(look()).isEmpty();
            refuse("whole");
            assertThat(look()).isEmpty();
            desk.clock().move(Intake.QUIET.minusMillis(1));
            assertThat(look()).isEmpty();
            desk.clock().move(Duration.ofMillis(1));

            Delivery refusal = look().orElseThrow();

            assertThat(refusal.kind()).isEqualTo(Delivery.Kind.REFUSAL);
            assertThat(Desk.text(refusal)).isEqualTo("whole");
            refusal.acknowledge();
            assertThat(desk.res()).isEmptyDirectory();
            assertThat(transport.pending()).isEmpty();
        }

        @Test
        void look_refusalAcrossRestarts_delivered() throws IOException {
            refuse("");
            assertThat(look()).isEmpty();
            desk.clock().move(Intake.QUIET);

            Delivery refusal = desk.look(desk.open(), ticket).orElseThrow();

            assertThat(refusal.kind()).isEqualTo(Delivery.Kind.REFUSAL);
            assertThat(Desk.text(refusal)).isEmpty();
        }

        @Test
        void look_stallIsShorterThanTheQuiet_theStallCounts() throws IOException {
            Duration stall = Duration.ofMillis(500);
            FolderTransport hasty = desk.builder()
                    .profile(TerminalProfile.builder().answerStall(stall).build())
                    .open();
            refuse("no");
            assertThat(desk.look(hasty, ticket)).isEmpty();
            desk.clock().move(stall);

            assertThat(desk.look(hasty, ticket)).isPresent();
        }

        @Test
        void look_acknowledgedRefusal_collectedAgain() throws IOException {
            refuse("no");
            look();
            desk.clock().move(Intake.QUIET);
            look().orElseThrow().acknowledge();

            Delivery again = look().orElseThrow();

            assertThat(again.kind()).isEqualTo(Delivery.Kind.REFUSAL);
            assertThat(again.redelivered()).isTrue();
        }

        @Test
        void look_returnedRequestWithoutText_notARefusalYet() throws IOException {
            Files.write(desk.res().resolve(ticket.fileName()), Desk.document("returned"));

            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
        }

        @Test
        void look_answerAndRefusal_answerCountsAndTheRestIsSetAside() throws IOException {
            refuse("no");
            desk.answer(ticket);

            Delivery delivery = look().orElseThrow();
            assertThat(delivery.kind()).isEqualTo(Delivery.Kind.ANSWER);
            delivery.acknowledge();

            assertThat(desk.res()).isEmptyDirectory();
            assertThat(desk.quarantine()).containsExactlyInAnyOrder("no", "<x>returned</x>");
            assertThat(desk.reasons()).allSatisfy(reason -> assertThat(reason).contains("SHK-5003"));
        }

        @Test
        void look_unfinishedAnswerAndRefusal_waitsForTheAnswer() throws IOException {
            refuse("no");
            Files.writeString(desk.answerOf(ticket), "<x>");

            assertThat(look()).isEmpty();
            assertThat(look()).isEmpty();
        }
    }

    /** The verdict on one delivery falls while another look judges the same file. */
    @Nested
    class Races {

        private Optional<Delivery> lookWhile(Consumer<Delivery> verdict, AcknowledgedAnswers acknowledged)
                throws IOException {
            FolderTransport first =
                    desk.builder().acknowledgedAnswers(acknowledged).open();
            FolderTransport second = desk.open();
            desk.answer(ticket);
            Delivery delivery = desk.look(first, ticket).orElseThrow();
            return second.look(ticket, document -> {
                verdict.accept(delivery);
                return Desk.COMPLETENESS.of(document);
            });
        }

        @Test
        void look_acknowledgedMeanwhile_markedAndCollectableAsAgreed() throws IOException {
            Delivery again =
                    lookWhile(Delivery::acknowledge, AcknowledgedAnswers.KEPT).orElseThrow();

            assertThat(again.redelivered()).isTrue();
            assertThat(Desk.text(again)).isEqualTo("<x>answer to 202611210001</x>");
            assertThat(look().orElseThrow().redelivered()).isTrue();
        }

        @Test
        void look_acknowledgedMeanwhileAndDeleted_notBroughtBack() throws IOException {
            assertThat(lookWhile(Delivery::acknowledge, AcknowledgedAnswers.DELETED))
                    .isEmpty();
            assertNothingLeft();
        }

        @Test
        void look_purgedMeanwhile_notBroughtBack() throws IOException {
            assertThat(lookWhile(Delivery::purge, AcknowledgedAnswers.KEPT)).isEmpty();
            assertNothingLeft();
        }

        @Test
        void look_rejectedMeanwhile_notBroughtBack() throws IOException {
            assertThat(lookWhile(
                            delivery -> delivery.reject(DiagnosticCode.INSTITUTION_MISMATCH), AcknowledgedAnswers.KEPT))
                    .isEmpty();
            assertNothingLeft();
        }

        @Test
        void look_rightAnswerAfterARejectedOne_canBeCollectedAgain() throws IOException {
            desk.answer(ticket);
            look().orElseThrow().reject(DiagnosticCode.INSTITUTION_MISMATCH);
            desk.answer(ticket);
            look().orElseThrow().acknowledge();

            assertThat(look()).isPresent();
        }

        @Test
        void look_verdictFallsBetweenOpeningAndCopying_notBroughtBack() throws IOException {
            List<Consumer<Delivery>> verdicts =
                    List.of(Delivery::purge, delivery -> delivery.reject(DiagnosticCode.INSTITUTION_MISMATCH));
            for (Consumer<Delivery> verdict : verdicts) {
                ticket = desk.submit(transport, "race" + verdicts.indexOf(verdict));
                desk.answer(ticket);
                Delivery delivery = look().orElseThrow();
                Desk other = desk.watchedBy((operation, path) -> {
                    if (operation == Operation.OPEN && path.toString().endsWith(".tmp")) {
                        verdict.accept(delivery);
                    }
                });

                assertThat(other.look(other.open(), ticket)).isEmpty();
                assertNothingLeft();
            }
        }

        private void assertNothingLeft() throws IOException {
            assertThat(look()).isEmpty();
            assertThat(desk.kept()).isEmpty();
            assertThat(desk.res()).isEmptyDirectory();
        }
    }

    @Nested
    class Together {

        @Test
        void look_twoDesksAtOneShare_eachItsOwn() throws IOException {
            Desk second = desk.another("second");
            FolderTransport secondTransport = second.open();
            List<Ticket> tickets = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                tickets.add(desk.submit(transport, "a" + i));
                tickets.add(second.submit(secondTransport, "b" + i));
            }
            for (Ticket each : tickets) {
                desk.answer(each);
            }

            for (int i = 0; i < tickets.size(); i++) {
                Ticket each = tickets.get(i);
                Delivery delivery = desk.look(i % 2 == 0 ? transport : secondTransport, each)
                        .orElseThrow();
                assertThat(Desk.text(delivery)).isEqualTo("<x>answer to " + each.exchangeId() + "</x>");
                assertThat(delivery.request()).contains(Desk.pending(each));
                delivery.acknowledge();
            }

            assertThat(desk.res()).isEmptyDirectory();
            assertThat(secondTransport.pending()).isEmpty();
            assertThat(transport.pending()).hasSize(1);
        }
    }

    @Nested
    class Hints {

        @Test
        void onArrival_answerMovedIn_hinted() throws Exception {
            FolderTransport watching = desk.builder().fileEvents(true).open();
            java.util.concurrent.CountDownLatch hinted = new java.util.concurrent.CountDownLatch(1);
            watching.onArrival(hinted::countDown);
            Path outside = Files.write(desk.share().resolve("answer"), Desk.document("a"));

            Files.move(outside, desk.answerOf(ticket), StandardCopyOption.ATOMIC_MOVE);

            assertThat(hinted.await(30, TimeUnit.SECONDS)).isTrue();
            watching.close();
            watching.close();
        }

        @Test
        void onArrival_noEventsHere_answersAreFoundAllTheSame() throws IOException {
            Runnable removal = transport.onArrival(() -> {});
            desk.answer(ticket);

            assertThat(look()).isPresent();
            removal.run();
        }
    }
}
