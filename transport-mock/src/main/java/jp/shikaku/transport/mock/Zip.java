package jp.shikaku.transport.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.port.Payload;

/** Zip files with one document. Stateless. */
final class Zip {

    private Zip() {}

    static Payload of(String name, Payload document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                InputStream content = document.open()) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Payload.of(bytes.toByteArray());
    }
}
