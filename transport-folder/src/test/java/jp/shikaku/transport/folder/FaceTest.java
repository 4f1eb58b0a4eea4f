package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.Lifetime.Killed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceTest {

    @TempDir
    Path directory;

    private Desk desk;
    private FolderTransport transport;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(directory);
        transport = desk.open();
    }

    private static List<String> names(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.envelope().fileName())
                .toList();
    }

    private static void acknowledge(List<Delivery> deliveries) {
        deliveries.forEach(Delivery::acknowledge);
    }

    @Test
    void arrivals_severalTimes_oldestTimeFirstWhateverStandsBeforeIt() throws IOException {
        for (int number : new int[] {30, 10, 20}) {
            desk.putFace(number);
        }
        Files.write(desk.face().resolve("OQSsiquc01res_face_20261121085959.xml"), Desk.document("0"));

        assertThat(names(desk.faces(transport, "desk")))
                .containsExactly(
                        "OQSsiquc01res_face_20261121085959.xml",
                        Desk.faceName(10),
                        Desk.faceName(20),
                        Desk.faceName(30));
    }

    @ParameterizedTest
    @EnumSource
    void arrivals_zip_deliveredInItsTurn(FaceFiles mode) throws IOException {
        String zip = "OQSsiquc01res_face_20261121085959.zip";
        Files.write(desk.face().resolve(zip), Desk.document("0"));
        desk.putFace(10);

        assertThat(names(desk.faces(desk.builder().faceFiles(mode).open(), "desk")))
                .containsExactly(zip, Desk.faceName(10));
    }

    @Test
    void arrivals_foreignUnfinishedAndHostileFiles_leftAlone() throws IOException {
        List<String> foreign = List.of(
                "OQSsiquc01res_202611210001.xml",
                "OQSsiquc01res_face_20261121090000.xml.tmp",
                "OQSsiquc01res_face_20261121090000.XML",
                "OQSsiquc01res_face_20261121090000.pdf",
                "OQSsiquc01res_face_2026 1121.xml",
                "OQSsiquc01res_face_顔.xml",
                "prescription_20261121.xml",
                "publicmedicalhub_1.xml",
                "EPSsipre01res_1.xml",
                "notes.txt");
        for (String name : foreign) {
            Files.write(desk.face().resolve(name), Desk.document(name));
        }
        Files.createDirectory(desk.face().resolve(Desk.faceName(1)));
        Files.createSymbolicLink(
                desk.face().resolve(Desk.faceName(2)), desk.face().resolve("notes.txt"));
        Files.writeString(desk.face().resolve(Desk.faceName(3)), "<x>half");

        for (FaceFiles mode : FaceFiles.values()) {
            assertThat(desk.faces(desk.builder().faceFiles(mode).open(), "desk"))
                    .isEmpty();
        }
        assertThat(Desk.list(desk.face())).hasSize(foreign.size() + 3);
    }

    @Test
    void arrivals_stalledHalf_deliveredAsItIs() throws IOException {
        Files.writeString(desk.face().resolve(Desk.faceName(1)), "<x>half");
        assertThat(desk.faces(transport, "desk")).isEmpty();
        desk.clock().move(desk.stall());

        assertThat(Desk.text(desk.faces(transport, "desk").get(0))).isEqualTo("<x>half");
    }

    @Test
    void arrivals_oneFileIsHeld_theOthersAreDelivered() throws IOException {
        desk.putFace(1);
        desk.putFace(2);
        Desk watched = desk.watchedBy((operation, path) -> {
            if (operation == Operation.OPEN && path.toString().endsWith("face/" + Desk.faceName(1))) {
                throw new FileSystemException(path.toString(), null, "Device or resource busy");
            }
        });
        FolderTransport opened = watched.open();

        assertThat(names(watched.faces(opened, "desk"))).containsExactly(Desk.faceName(2));
        acknowledge(watched.faces(opened, "desk"));
        assertThatThrownBy(() -> watched.faces(opened, "desk"))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.code()).isEqualTo(DiagnosticCode.HELD_BY_ANOTHER_PROCESS));
    }

    @ParameterizedTest
    @EnumSource
    void reject_faceLargerThanAllowed_onlyTheReasonIsKeptAndTheFileStays(FaceFiles mode) throws IOException {
        try (FileChannel huge = FileChannel.open(
                desk.face().resolve(Desk.faceName(1)), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            huge.write(ByteBuffer.wrap(Desk.document("a")), 1L << 30);
        }
        FolderTransport opened = desk.builder().faceFiles(mode).open();

        desk.faces(opened, "desk").get(0).reject(DiagnosticCode.LIMIT_EXCEEDED);

        assertThat(desk.quarantine()).isEmpty();
        assertThat(desk.reasons()).singleElement().asString().contains("LIMIT_EXCEEDED");
        assertThat(desk.face().resolve(Desk.faceName(1))).exists();
        assertThat(desk.faces(opened, "desk")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void arrivals_moreThanOneTurn_oldestFirstAndAllInTheEnd(FaceFiles mode) throws IOException {
        for (int i = 0; i < 120; i++) {
            desk.putFace(i);
        }
        FolderTransport opened = desk.builder().faceFiles(mode).open();
        List<String> delivered = new ArrayList<>();
        for (int turn = 0; turn < 3; turn++) {
            List<Delivery> faces = desk.faces(opened, "desk");
            assertThat(faces).hasSizeLessThanOrEqualTo(Turns.MOST);
            delivered.addAll(names(faces));
            acknowledge(faces);
        }

        assertThat(delivered)
                .containsExactlyElementsOf(
                        IntStream.range(0, 120).mapToObj(Desk::faceName).toList());
    }

    @Test
    void arrivals_firstTurnIsNeverTaken_theOthersHaveTheirTurn() throws IOException {
        for (int i = 0; i < 120; i++) {
            desk.putFace(i);
        }
        Set<String> offered = new HashSet<>();
        for (int turn = 0; turn < 3; turn++) {
            offered.addAll(names(desk.faces(transport, "desk")));
        }

        assertThat(offered).hasSize(120);
    }

    @Test
    void arrivals_tenThousandFiles_aTurnIsBoundedAndAnIdleCallLooksAtNoFile() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            desk.putFace(i);
        }
        List<Operation> operations = new ArrayList<>();
        Desk watched = desk.watchedBy((operation, path) -> operations.add(operation));
        FolderTransport opened = watched.open();
        watched.faces(opened, "desk");
        operations.clear();

        List<Delivery> faces = watched.faces(opened, "desk");

        assertThat(faces).hasSize(Turns.MOST);
        assertThat(operations).hasSizeLessThan(40 * Turns.MOST);
        Path seen = desk.part().resolve(desk.seenBySubscriber());
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(seen.resolve(Desk.faceName(i)));
        }
        FolderTransport idle = watched.open();
        watched.faces(idle, "desk");
        operations.clear();

        assertThat(watched.faces(idle, "desk")).isEmpty();
        assertThat(operations).hasSizeLessThan(10);
    }

    @Nested
    class LeftInPlace {

        @Test
        void arrivals_twoSubscribers_eachOnceAndTheFilesStay() throws IOException {
            desk.putFace(1);

            acknowledge(desk.faces(transport, "受付"));
            assertThat(desk.faces(transport, "受付")).isEmpty();
            assertThat(desk.faces(transport, "薬局")).hasSize(1);
            acknowledge(desk.faces(transport, "薬局"));
            assertThat(desk.faces(desk.open(), "薬局")).isEmpty();

            assertThat(desk.face().resolve(Desk.faceName(1))).exists();
        }

        @Test
        void arrivals_movedAwayByAnotherProgramBeforeTheVerdict_stillDelivered() throws IOException {
            desk.putFace(1);
            Delivery first = desk.faces(transport, "desk").get(0);
            Files.delete(desk.face().resolve(Desk.faceName(1)));

            assertThat(Desk.text(first)).isEqualTo("<x>face 1</x>");
            Delivery again = desk.faces(desk.open(), "desk").get(0);
            assertThat(again.redelivered()).isTrue();
            assertThat(Desk.text(again)).isEqualTo("<x>face 1</x>");
            again.acknowledge();
            assertThat(desk.faces(transport, "desk")).isEmpty();
        }

        @Test
        void arrivals_movedAwayBeforeANewSubscriberCame_notDeliveredToIt() throws IOException {
            desk.putFace(1);
            acknowledge(desk.faces(transport, "desk"));
            Files.delete(desk.face().resolve(Desk.faceName(1)));

            assertThat(desk.faces(transport, "late")).isEmpty();
        }

        @Test
        void arrivals_sameNameAgainSoon_notNew() throws IOException {
            desk.putFace(1);
            acknowledge(desk.faces(transport, "desk"));
            Files.delete(desk.face().resolve(Desk.faceName(1)));
            assertThat(desk.faces(desk.open(), "desk")).isEmpty();
            desk.putFace(1);

            assertThat(desk.faces(desk.open(), "desk")).isEmpty();
        }

        @Test
        void arrivals_sameNameAfterTheRetention_isNew() throws IOException {
            desk.putFace(1);
            acknowledge(desk.faces(transport, "desk"));
            Files.delete(desk.face().resolve(Desk.faceName(1)));
            desk.clock().move(desk.retention().plusHours(2));
            desk.faces(transport, "desk");
            desk.clock().move(desk.retention().plusHours(2));
            desk.faces(transport, "desk");
            desk.putFace(1);

            assertThat(desk.faces(transport, "desk")).hasSize(1);
        }

        @Test
        void arrivals_fileThatStaysForWeeks_onlyOnce() throws IOException {
            desk.putFace(1);
            acknowledge(desk.faces(transport, "desk"));

            for (int day = 0; day < 30; day++) {
                desk.clock().move(desk.retention().plusHours(1));
                assertThat(desk.faces(transport, "desk")).isEmpty();
                assertThat(desk.faces(desk.open(), "desk")).isEmpty();
            }
        }

        @Test
        void reject_face_copyInQuarantineAndTheFileStaysForOthers() throws IOException {
            desk.putFace(1);
            Delivery mine = desk.faces(transport, "desk").get(0);
            Delivery others = desk.faces(transport, "other").get(0);

            mine.reject(DiagnosticCode.INSTITUTION_MISMATCH);

            assertThat(desk.quarantine()).containsExactly("<x>face 1</x>");
            assertThat(desk.face().resolve(Desk.faceName(1))).exists();
            assertThat(desk.faces(transport, "desk")).isEmpty();
            others.reject(DiagnosticCode.INSTITUTION_MISMATCH);
            assertThat(desk.quarantine()).hasSize(2);
        }

        @Test
        void purge_face_noCopyStaysAndTheFileStaysForOthers() throws IOException {
            desk.putFace(1);

            desk.faces(transport, "desk").get(0).purge();

            assertThat(desk.copiesIn("faces")).isEmpty();
            assertThat(desk.face().resolve(Desk.faceName(1))).exists();
            assertThat(desk.faces(transport, "desk")).isEmpty();
            assertThat(desk.faces(desk.open(), "desk")).isEmpty();
            assertThat(desk.faces(transport, "other")).hasSize(1);
        }

        @Test
        void purge_shareCannotBeChanged_succeeds() throws IOException {
            desk.putFace(1);
            String face = desk.face().toString();
            Desk readOnly = desk.watchedBy((operation, path) -> {
                if (path.toString().startsWith(face)
                        && (operation == Operation.DELETE || operation == Operation.MOVE)) {
                    throw new FileSystemException(path.toString(), null, "Read-only file system");
                }
            });
            FolderTransport opened = readOnly.open();

            readOnly.faces(opened, "desk").get(0).purge();

            assertThat(readOnly.faces(opened, "desk")).isEmpty();
        }
    }

    @Nested
    class Claimed {

        @Test
        void sweep_halfWrittenCopyOfAProcessThatEnded_clearedAway() throws IOException {
            claiming(desk);
            Path claimed = desk.part().resolve("claimed");
            Path half = Files.writeString(claimed.resolve(Desk.faceName(1) + ".0123456789abcdef.tmp"), "half");
            Files.setLastModifiedTime(half, FileTime.from(Instant.EPOCH));

            desk.faces(claiming(desk), "desk");

            assertThat(claimed).isEmptyDirectory();
        }

        @Test
        void sweep_byAProgramThatDoesNotClaim_theOnlyCopyStays() throws IOException {
            desk.putFace(1);
            desk.faces(claiming(desk), "desk");
            desk.clock().move(desk.retention().multipliedBy(2));

            desk.faces(desk.open(), "desk");

            assertThat(Desk.text(desk.faces(claiming(desk), "desk").get(0))).isEqualTo("<x>face 1</x>");
        }

        @Test
        void purge_face_nothingStays() throws IOException {
            desk.putFace(1);
            FolderTransport claiming = claiming(desk);

            desk.faces(claiming, "desk").get(0).purge();

            assertThat(desk.face()).isEmptyDirectory();
            assertThat(desk.copiesIn("claimed")).isEmpty();
            assertThat(desk.faces(claiming, "other")).isEmpty();
        }

        @Test
        void arrivals_claimedFileOfATakenResultIsStillThere_onlyRemoved() throws IOException {
            desk.putFace(1);
            FolderTransport claiming = claiming(desk);
            acknowledge(desk.faces(claiming, "desk"));
            desk.putFace(1);

            assertThat(desk.faces(claiming, "desk")).isEmpty();
            assertThat(desk.face()).isEmptyDirectory();
            assertThat(desk.copiesIn("claimed")).hasSize(1);
        }

        private FolderTransport claiming(Desk who) {
            return who.builder().faceFiles(FaceFiles.CLAIMED).open();
        }

        @Test
        void arrivals_twoDesks_eachFaceToOneOfThem() throws IOException {
            Desk second = desk.another("second");
            FolderTransport one = claiming(desk);
            FolderTransport two = claiming(second);
            int delivered = 0;
            for (int i = 1; i <= 20; i++) {
                desk.putFace(i);
                List<Delivery> mine = desk.faces(i % 3 == 0 ? two : one, "desk");
                List<Delivery> others = desk.faces(i % 3 == 0 ? one : two, "desk");
                delivered += mine.size() + others.size();
                acknowledge(mine);
                acknowledge(others);
            }

            assertThat(delivered).isEqualTo(20);
            assertThat(desk.face()).isEmptyDirectory();
        }

        @Test
        void arrivals_twoSubscribersOfOneDesk_eachOnce() throws IOException {
            desk.putFace(1);
            FolderTransport claiming = claiming(desk);

            acknowledge(desk.faces(claiming, "受付"));
            assertThat(desk.faces(claiming, "薬局")).hasSize(1);
            acknowledge(desk.faces(claiming, "薬局"));

            assertThat(desk.faces(claiming, "受付")).isEmpty();
            assertThat(desk.faces(claiming(desk), "薬局")).isEmpty();
        }

        @Test
        void arrivals_diedBetweenClaimAndCopy_notLost() throws IOException {
            desk.putFace(1);
            boolean[] dead = {false};
            Desk dying = desk.watchedBy((operation, path) -> {
                dead[0] |= operation == Operation.OPEN && path.toString().endsWith(".claimed");
                if (dead[0]) {
                    throw new Killed();
                }
            });
            assertThatThrownBy(() -> dying.faces(claiming(dying), "desk")).isInstanceOf(Killed.class);
            assertThat(desk.faces(claiming(desk.another("second")), "desk")).isEmpty();

            Delivery face = desk.faces(claiming(desk), "desk").get(0);

            assertThat(Desk.text(face)).isEqualTo("<x>face 1</x>");
            assertThat(desk.face()).isEmptyDirectory();
        }

        @Test
        void arrivals_nobodyTookItForLong_stays() throws IOException {
            desk.putFace(1);
            FolderTransport claiming = claiming(desk);
            desk.faces(claiming, "desk");
            desk.clock().move(desk.retention().multipliedBy(10));

            assertThat(desk.faces(claiming, "desk")).hasSize(1);
        }

        @Test
        void reject_face_movedToQuarantine() throws IOException {
            desk.putFace(1);
            FolderTransport claiming = claiming(desk);

            desk.faces(claiming, "desk").get(0).reject(DiagnosticCode.NOT_WELL_FORMED);

            assertThat(desk.quarantine()).containsExactly("<x>face 1</x>");
            assertThat(desk.faces(claiming, "desk")).isEmpty();
        }
    }
}
