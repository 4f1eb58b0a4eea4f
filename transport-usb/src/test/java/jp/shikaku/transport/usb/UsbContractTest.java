package jp.shikaku.transport.usb;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import jp.shikaku.testkit.TransportBench;
import jp.shikaku.testkit.TransportContract;

/** The contract in memory, as each of its exchanges is a whole round of a stick; real disks are in the other tests. */
class UsbContractTest extends TransportContract {

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());

    @Override
    protected TransportBench newBench() throws IOException {
        return new UsbBench(Files.createDirectory(memory.getPath("/bench")));
    }
}
