package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.shikaku.testkit.TransportBench;
import jp.shikaku.testkit.TransportContract;
import org.junit.jupiter.api.io.TempDir;

class UsbContractTest extends TransportContract {

    @TempDir
    private Path directory;

    @Override
    protected TransportBench newBench() throws IOException {
        return new UsbBench(Files.createDirectory(directory.resolve("bench")));
    }
}
