package jp.shikaku.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file store of 64 KiB, where the system lets the test make one. */
record SmallStore(Path folder) implements AutoCloseable {

    static SmallStore mount(Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("small"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64k,nr_inodes=20", "tmpfs", folder.toString());
        assumeTrue(mounted, "SKIPPED: a small tmpfs cannot be mounted here, so a full store is not tested");
        return new SmallStore(folder);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }
}
