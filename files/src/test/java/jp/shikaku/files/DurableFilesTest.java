package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
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
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.port.Payload;
import jp.shikaku.testkit.FileOperations;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

    private static final byte[] BYTES = "a document".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private final PlayedWaiter waiter = new PlayedWaiter();
    private final DurableFiles files = new DurableFiles(waiter, Duration.ofSeconds(10));
    private Path tmp;
    private Path req;

    @BeforeEach
    void makeFolders() throws IOException {
        tmp = Files.createDirectory(directory.resolve("tmp"));
        req = Files.createDirectory(directory.resolve("req"));
    }

    @Nested
    class Publish {

        @Test
        void publish_freeName_wholeFileAndNothingElse() throws IOException {
            files.publish(Payload.of(BYTES), tmp.resolve("a"), req.resolve("a"));

            assertThat(req.resolve("a")).hasBinaryContent(BYTES);
            assertThat(tmp).isEmptyDirectory();
        }

        @Test
        void publish_localStore_folderIsForced() throws IOException {
            assumeTrue(StoreKind.of(req) == StoreKind.JOURNALLED, "the temporary directory is on another store");

            assertThat(files.publish(Payload.of(BYTES), tmp.resolve("a"), req.resolve("a")))
                    .isEqualTo(FolderSync.DONE);
        }

        @Test
        void publish_order_forcedBeforeTheRename() throws IOException {
            List<Operation> changes = new ArrayList<>();
            Path root = InterceptedFileSystem.wrap(directory, (operation, path) -> {
                if (operation != Operation.READ_ATTRIBUTES) {
                    changes.add(operation);
                }
            });

            files.publish(Payload.of(BYTES), root.resolve("tmp/a"), root.resolve("req/a"));

            assertThat(changes)
                    .startsWith(Operation.OPEN, Operation.WRITE, Operation.FORCE, Operation.MOVE, Operation.OPEN)
                    .endsWith(Operation.FORCE);
        }

        @Test
        void publish_unknownStore_forcedAgainUnderItsFinalName() throws IOException {
            try (FileSystem unknown = Jimfs.newFileSystem(Configuration.unix())) {
                Path folder = Files.createDirectory(unknown.getPath("/req"));
                List<String> opened = new ArrayList<>();
                Path intercepted = InterceptedFileSystem.wrap(folder, (operation, path) -> {
                    if (operation == Operation.OPEN) {
                        opened.add(path.getFileName().toString());
                    }
                });

                files.publish(Payload.of(BYTES), intercepted.resolve("a.tmp"), intercepted.resolve("a"));

                assertThat(opened).containsExactly("a.tmp", "a", "req");
            }
        }

        @Test
        void publish_unknownStoreAndFileTakenAtOnce_isFine() throws IOException {
            try (FileSystem unknown = Jimfs.newFileSystem(Configuration.unix())) {
                Path folder = Files.createDirectory(unknown.getPath("/req"));
                Path intercepted = InterceptedFileSystem.wrap(folder, (operation, path) -> {
                    if (operation == Operation.OPEN && path.endsWith("a")) {
                        Files.delete(folder.resolve("a"));
                    }
                });

                files.publish(Payload.of(BYTES), intercepted.resolve("a.tmp"), intercepted.resolve("a"));

                assertThat(folder).isEmptyDirectory();
            }
        }

        @Test
        void publish_nameExists_leftAlone() throws IOException {
            Files.writeString(req.resolve("a"), "first");

            assertThatThrownBy(() -> files.publish(Payload.of(BYTES), tmp.resolve("a"), req.resolve("a")))
                    .isInstanceOf(FileAlreadyExistsException.class);

            assertThat(req.resolve("a")).hasContent("first");
            assertThat(tmp).isEmptyDirectory();
        }

        @Test
        void publish_temporaryNameExists_leftAlone() throws IOException {
            Files.writeString(tmp.resolve("a"), "somebody else's");

            assertThatThrownBy(() -> files.publish(Payload.of(BYTES), tmp.resolve("a"), req.resolve("a")))
                    .isInstanceOf(FileAlreadyExistsException.class);

            assertThat(tmp.resolve("a")).hasContent("somebody else's");
            assertThat(req).isEmptyDirectory();
        }

        @Test
        void publish_danglingLinkUnderTheName_countsAsExisting() throws IOException {
            Files.createSymbolicLink(req.resolve("a"), directory.resolve("nowhere"));

            assertThatThrownBy(() -> files.publish(Payload.of(BYTES), tmp.resolve("a"), req.resolve("a")))
                    .isInstanceOf(FileAlreadyExistsException.class);
        }

        @Test
        void publish_sourceFails_nothingLeft() {
            Payload failing = new Payload() {
                @Override
                public InputStream open() throws IOException {
                    throw new IOException("source");
                }

                @Override
                public long size() {
                    return 1;
                }
            };

            assertThatIOException().isThrownBy(() -> files.publish(failing, tmp.resolve("a"), req.resolve("a")));
            assertThat(tmp).isEmptyDirectory();
            assertThat(req).isEmptyDirectory();
        }

        @Test
        void publish_anyOperationFails_wholeOrNothing() throws IOException {
            int operations = countOperations();
            assertThat(operations).isGreaterThan(5);
            for (int failing = 0; failing < operations; failing++) {
                String name = "a" + failing;
                Path root = InterceptedFileSystem.wrap(directory, new FailsOnce(failing, "Input/output error"));
                try {
                    files.publish(Payload.of(BYTES), root.resolve("tmp/" + name), root.resolve("req/" + name));
                    assertThat(req.resolve(name)).hasBinaryContent(BYTES);
                } catch (UncertainPublishException e) {
                    assertThat(req.resolve(name)).hasBinaryContent(BYTES);
                } catch (IOException e) {
                    assertThat(req.resolve(name)).doesNotExist();
                }
                assertThat(tmp).isEmptyDirectory();
            }
        }

        private int countOperations() throws IOException {
            FailsOnce counter = new FailsOnce(Integer.MAX_VALUE, "never");
            Path root = InterceptedFileSystem.wrap(directory, counter);
            files.publish(Payload.of(BYTES), root.resolve("tmp/count"), root.resolve("req/count"));
            return counter.count;
        }

        @Test
        void publish_storageFull_nothingLeft() throws Exception {
            try (SmallStore store = SmallStore.mount(directory)) {
                Path full = store.folder();
                assertThatThrownBy(() ->
                                files.publish(Payload.of(new byte[100_000]), full.resolve("a.tmp"), full.resolve("a")))
                        .isInstanceOfSatisfying(
                                IOException.class,
                                e -> assertThat(FileFailures.of(e, Stage.SENDING, HandOver.NOT_DELIVERED, full)
                                                .code())
                                        .isEqualTo(DiagnosticCode.STORAGE_FULL));
                assertThat(full).isEmptyDirectory();
                files.publish(Payload.of(BYTES), full.resolve("a.tmp"), full.resolve("a"));
            }
        }

        @Test
        void publish_manyTimesFailing_noDescriptorLeaks() throws IOException {
            Path descriptors = Path.of("/proc/self/fd");
            assumeTrue(Files.isDirectory(descriptors), "descriptors can be counted on Linux only");
            long before = count(descriptors);
            int failures = 0;
            for (int i = 0; i < 500; i++) {
                Path root = InterceptedFileSystem.wrap(directory, new FailsOnce(i % 8, "Input/output error"));
                String name = "b" + i;
                try {
                    files.publish(Payload.of(BYTES), root.resolve("tmp/" + name), root.resolve("req/" + name));
                } catch (IOException expected) {
                    failures++;
                }
            }
            assertThat(failures).isGreaterThan(100);
            assertThat(count(descriptors)).isLessThan(before + 100);
        }

        private static long count(Path folder) throws IOException {
            try (Stream<Path> entries = Files.list(folder)) {
                return entries.count();
            }
        }
    }

    @Nested
    class Patience {

        @Test
        void publish_heldForAWhile_triedAgainUntilItWorks() throws IOException {
            FileOperations held = new FailsOften(Operation.MOVE, 12, "Device or resource busy");
            Path root = InterceptedFileSystem.wrap(directory, held);

            files.publish(Payload.of(BYTES), root.resolve("tmp/a"), root.resolve("req/a"));

            assertThat(req.resolve("a")).exists();
            assertThat(waiter.waited()).isPositive();
        }

        @Test
        void publish_heldForever_failsAfterTheBudgetAndLeavesNothing() {
            FileOperations held =
                    new FailsOften(Operation.MOVE, Integer.MAX_VALUE, "プロセスはファイルにアクセスできません。別のプロセスが使用中です。");
            Path root = InterceptedFileSystem.wrap(directory, held);

            assertThatThrownBy(() -> files.publish(Payload.of(BYTES), root.resolve("tmp/a"), root.resolve("req/a")))
                    .isInstanceOf(FileSystemException.class);

            assertThat(waiter.waited()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
            assertThat(tmp).isEmptyDirectory();
            assertThat(req).isEmptyDirectory();
        }

        @Test
        void publish_temporaryFileCannotBeRemovedEither_notPublishedForSure() throws IOException {
            Path root = InterceptedFileSystem.wrap(directory, (operation, path) -> {
                if (operation == Operation.MOVE || operation == Operation.DELETE) {
                    throw new FileSystemException(path.toString(), null, "Device or resource busy");
                }
            });

            assertThatThrownBy(() -> files.publish(Payload.of(BYTES), root.resolve("tmp/a"), root.resolve("req/a")))
                    .isInstanceOf(FileSystemException.class);

            assertThat(req).isEmptyDirectory();
        }

        @Test
        void publish_otherFailure_notTriedAgain() {
            FileOperations broken = new FailsOften(Operation.MOVE, Integer.MAX_VALUE, "Input/output error");
            Path root = InterceptedFileSystem.wrap(directory, broken);

            assertThatIOException()
                    .isThrownBy(() -> files.publish(Payload.of(BYTES), root.resolve("tmp/a"), root.resolve("req/a")));

            assertThat(waiter.waited()).isZero();
        }

        @Test
        void remove_accessDeniedAsOnWindows_triedAgain() throws IOException {
            try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
                Path folder = Files.createDirectory(windows.getPath("C:\\res"));
                Files.writeString(folder.resolve("a"), "x");
                FileOperations held = new FailsOften(Operation.DELETE, 3, "") {
                    @Override
                    IOException failure(Path path) {
                        return new AccessDeniedException(path.toString());
                    }
                };

                assertThat(files.remove(InterceptedFileSystem.wrap(folder.resolve("a"), held)))
                        .isTrue();

                assertThat(folder.resolve("a")).doesNotExist();
                assertThat(waiter.waited()).isPositive();
            }
        }
    }

    @Nested
    class Snapshots {

        @Test
        void snapshot_regularFile_copiedWithSizeAndDigest() throws IOException {
            Path source = Files.write(req.resolve("a"), BYTES);

            Snapshot snapshot =
                    files.snapshot(source, tmp.resolve("a"), BYTES.length).orElseThrow();

            assertThat(snapshot.size()).isEqualTo(BYTES.length);
            assertThat(snapshot.tooLarge()).isFalse();
            assertThat(tmp.resolve("a")).hasBinaryContent(BYTES);
        }

        @Test
        void snapshot_oneByteMoreThanAllowed_noCopy() throws IOException {
            Path source = Files.write(req.resolve("a"), BYTES);

            Snapshot snapshot =
                    files.snapshot(source, tmp.resolve("a"), BYTES.length - 1).orElseThrow();

            assertThat(snapshot.tooLarge()).isTrue();
            assertThat(snapshot.size()).isEqualTo(BYTES.length);
            assertThat(tmp).isEmptyDirectory();
        }

        @Test
        void snapshot_growsWhileItIsRead_neverMoreThanAllowed() throws IOException {
            Path source = Files.write(req.resolve("a"), BYTES);
            Path target = InterceptedFileSystem.wrap(tmp.resolve("a"), (operation, path) -> {
                if (operation == Operation.OPEN) {
                    Files.write(source, new byte[100_000], StandardOpenOption.APPEND);
                }
            });

            assertThat(files.snapshot(source, target, 50_000).orElseThrow().tooLarge())
                    .isTrue();

            assertThat(tmp).isEmptyDirectory();
        }

        @Test
        void snapshot_contentDiffers_digestDiffers() throws IOException {
            Path source = Files.writeString(req.resolve("a"), "one");
            String first =
                    files.snapshot(source, tmp.resolve("1"), 9).orElseThrow().digest();
            Files.writeString(source, "two");

            assertThat(files.snapshot(source, tmp.resolve("2"), 9).orElseThrow().digest())
                    .isNotEqualTo(first);
        }

        @Test
        void snapshot_linkFolderOrNothing_absent() throws IOException {
            Path secret = Files.writeString(directory.resolve("secret"), "secret");
            Files.createSymbolicLink(req.resolve("link"), secret);
            Files.createDirectory(req.resolve("folder"));

            for (String name : List.of("link", "folder", "nothing")) {
                assertThat(files.snapshot(req.resolve(name), tmp.resolve(name), 100))
                        .isEmpty();
            }
            assertThat(tmp).isEmptyDirectory();
        }

        @Test
        void snapshot_fifo_absentWithoutWaitingForAWriter() throws Exception {
            Path fifo = req.resolve("fifo");
            assumeTrue(run("mkfifo", fifo.toString()), "mkfifo is missing");

            Optional<Snapshot> snapshot = CompletableFuture.supplyAsync(() -> {
                        try {
                            return files.snapshot(fifo, tmp.resolve("a"), 100);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .get(30, TimeUnit.SECONDS);

            assertThat(snapshot).isEmpty();
        }

        @Test
        void snapshot_exchangedForALinkBetweenLookAndOpen_notFollowed() throws IOException {
            Path secret = Files.writeString(directory.resolve("secret"), "secret");
            Path source = Files.writeString(req.resolve("a"), "harmless");
            Path raced = InterceptedFileSystem.wrap(source, (operation, path) -> {
                if (operation == Operation.OPEN) {
                    Files.delete(source);
                    Files.createSymbolicLink(source, secret);
                }
            });

            assertThatIOException().isThrownBy(() -> files.snapshot(raced, tmp.resolve("a"), 100));
            assertThat(tmp).isEmptyDirectory();
        }

        @Test
        void snapshot_exchangedForAnotherFileBetweenLookAndOpen_absent() throws IOException {
            Path source = Files.writeString(req.resolve("a"), "first");
            Path other = Files.writeString(directory.resolve("other"), "other");
            Path raced = InterceptedFileSystem.wrap(source, (operation, path) -> {
                if (operation == Operation.OPEN) {
                    Files.move(other, source, StandardCopyOption.REPLACE_EXISTING);
                }
            });

            assertThat(files.snapshot(raced, tmp.resolve("a"), 100)).isEmpty();
            assertThat(tmp).isEmptyDirectory();
        }
    }

    @Nested
    class MoveAndRemove {

        @Test
        void move_sameStore_renamed() throws IOException {
            Path source = Files.write(req.resolve("a"), BYTES);

            assertThat(files.move(source, tmp.resolve("b"))).isTrue();

            assertThat(source).doesNotExist();
            assertThat(tmp.resolve("b")).hasBinaryContent(BYTES);
        }

        @Test
        void move_anotherStore_copiedAndRemoved() throws IOException {
            try (FileSystem other = Jimfs.newFileSystem(Configuration.unix())) {
                Path source = Files.write(req.resolve("a"), BYTES);
                Path target = other.getPath("b").toAbsolutePath();

                assertThat(files.move(source, target)).isTrue();

                assertThat(source).doesNotExist();
                assertThat(Files.readAllBytes(target)).isEqualTo(BYTES);
            }
        }

        @Test
        void move_anotherStoreAndTheFileGrowsMeanwhile_stays() throws IOException {
            try (FileSystem other = Jimfs.newFileSystem(Configuration.unix())) {
                Path source = Files.write(req.resolve("a"), BYTES);
                Path target = InterceptedFileSystem.wrap(other.getPath("b").toAbsolutePath(), (operation, path) -> {
                    if (operation == Operation.FORCE) {
                        Files.writeString(source, "more", StandardOpenOption.APPEND);
                    }
                });

                assertThat(files.move(source, target)).isTrue();

                assertThat(source).exists();
            }
        }

        @Test
        void removeUnchanged_sameOrOtherContent_removedOrLeft() throws IOException {
            Path file = Files.write(req.resolve("a"), BYTES);
            Snapshot snapshot =
                    files.snapshot(file, tmp.resolve("copy"), BYTES.length).orElseThrow();

            Files.write(file, new byte[BYTES.length]);
            assertThat(files.removeUnchanged(file, snapshot)).isFalse();
            assertThat(file).exists();
            Files.write(file, BYTES);
            assertThat(files.removeUnchanged(file, snapshot)).isTrue();
            assertThat(files.removeUnchanged(file, snapshot)).isTrue();
            assertThat(file).doesNotExist();
        }

        @Test
        void exists_folderThatCannotBeSeen_isAFailureAndNotANo() {
            Path root = InterceptedFileSystem.wrap(directory, (operation, path) -> {
                throw new FileSystemException(path.toString(), null, "The network path was not found");
            });

            assertThatThrownBy(() -> DurableFiles.exists(root.resolve("a"))).isInstanceOf(FileSystemException.class);
        }

        @Test
        void move_targetExists_bothLeftAlone() throws IOException {
            Path source = Files.write(req.resolve("a"), BYTES);
            Path target = Files.writeString(tmp.resolve("a"), "first");

            assertThatThrownBy(() -> files.move(source, target)).isInstanceOf(FileAlreadyExistsException.class);

            assertThat(source).exists();
            assertThat(target).hasContent("first");
        }

        @Test
        void move_nothingOrLink_leftAlone() throws IOException {
            Path link = Files.createSymbolicLink(req.resolve("link"), directory.resolve("nowhere"));

            assertThat(files.move(link, tmp.resolve("a"))).isFalse();
            assertThat(files.move(req.resolve("nothing"), tmp.resolve("a"))).isFalse();
            assertThat(link).existsNoFollowLinks();
        }

        @Test
        void remove_hardLink_theOtherNameStaysAsItIs() throws IOException {
            Path outside = Files.writeString(directory.resolve("outside"), "kept");
            Files.setLastModifiedTime(outside, FileTime.from(Instant.EPOCH));
            Path link = Files.createLink(req.resolve("a"), outside);

            assertThat(files.remove(link)).isTrue();

            assertThat(outside).hasContent("kept");
            assertThat(Files.getLastModifiedTime(outside)).isEqualTo(FileTime.from(Instant.EPOCH));
        }

        @Test
        void remove_folderLinkOrNothing_leftAlone() throws IOException {
            Path folder = Files.createDirectory(req.resolve("folder"));
            Path link = Files.createSymbolicLink(req.resolve("link"), folder);

            assertThat(files.remove(folder)).isFalse();
            assertThat(files.remove(link)).isFalse();
            assertThat(files.remove(req.resolve("nothing"))).isFalse();
            assertThat(link).existsNoFollowLinks();
            assertThat(folder).exists();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    /** Lets one operation fail, counted from the beginning. */
    private static final class FailsOnce implements FileOperations {

        private final int failing;
        private final String reason;
        private int count;

        FailsOnce(int failing, String reason) {
            this.failing = failing;
            this.reason = reason;
        }

        @Override
        public void before(Operation operation, Path path) throws IOException {
            if (count++ == failing) {
                throw new FileSystemException(path.toString(), null, reason);
            }
        }
    }

    /** Lets operations of one kind fail a number of times. */
    private static class FailsOften implements FileOperations {

        private final Operation failing;
        private final String reason;
        private int left;

        FailsOften(Operation failing, int times, String reason) {
            this.failing = failing;
            this.left = times;
            this.reason = reason;
        }

        @Override
        public void before(Operation operation, Path path) throws IOException {
            if (operation == failing && left-- > 0) {
                throw failure(path);
            }
        }

        IOException failure(Path path) {
            return new FileSystemException(path.toString(), null, reason);
        }
    }
}
