package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Files;
import jp.shikaku.testkit.TransportBench;
import jp.shikaku.testkit.TransportContract;

class ClaimingFolderTransportContractTest extends TransportContract {

    @Override
    protected TransportBench newBench() throws IOException {
        return new FolderBench(Files.createTempDirectory("shikaku-contract"), FaceFiles.CLAIMED);
    }
}
