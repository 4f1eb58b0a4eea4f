package jp.shikaku.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;

/** The {@code age} tool. Where it is not installed it does nothing and says so: such a figure means nothing. */
final class AgeTool {

    private final Path folder;
    private final String recipient;
    private final boolean installed;

    private AgeTool(Path folder, String recipient, boolean installed) {
        this.folder = folder;
        this.recipient = recipient;
        this.installed = installed;
    }

    static AgeTool in(Path folder, AgeIdentity identity, long size) throws Exception {
        Files.createDirectory(folder);
        Files.write(folder.resolve("plain"), new byte[(int) size]);
        Files.writeString(folder.resolve("key"), identity.secretText() + "\n");
        boolean installed = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "age")));
        AgeTool tool = new AgeTool(folder, identity.recipient().toString(), installed);
        if (installed) {
            tool.seal(folder.resolve("sealed"));
        } else {
            System.err.println("age is not installed: sealAge and openAge measure NOTHING");
        }
        return tool;
    }

    Path seal(Path target) throws IOException, InterruptedException {
        return run(target, "age", "-r", recipient, "-o", target.toString(), path("plain"));
    }

    Path open(Path target) throws IOException, InterruptedException {
        return run(target, "age", "-d", "-i", path("key"), "-o", target.toString(), path("sealed"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path run(Path target, String... command) throws IOException, InterruptedException {
        if (installed) {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IOException("age failed");
            }
        }
        return target;
    }
}
