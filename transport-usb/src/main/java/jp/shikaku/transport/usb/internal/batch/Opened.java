package jp.shikaku.transport.usb.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.shikaku.core.port.Payload;

/** A batch of which all was verified: its roll call, and its documents, which lie in a private folder. */
public record Opened(RollCall rollCall, Map<String, Payload> documents, Path folder) {

    /** Gives a document a file of its own in that folder. */
    public Path save(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = documents.get(name).open()) {
            Files.copy(in, file);
        }
        return file;
    }
}
