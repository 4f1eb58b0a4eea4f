package jp.shikaku.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.shikaku.transport.usb.internal.batch.Document;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** What many do today: a zip with a password. */
record ZipWithAes(Path file, List<Document> documents) {

    private static final String PASSWORD = "a password for measuring";

    static ZipWithAes in(Path file, List<Document> documents) throws IOException {
        ZipWithAes zip = new ZipWithAes(file, documents);
        zip.seal(file);
        return zip;
    }

    Path seal(Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target), PASSWORD.toCharArray())) {
            for (Document document : documents) {
                zip.putNextEntry(entry(document));
                try (InputStream in = document.content().open()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return target;
    }

    private static ZipParameters entry(Document document) {
        ZipParameters entry = new ZipParameters();
        entry.setFileNameInZip(document.name());
        entry.setCompressionMethod(CompressionMethod.DEFLATE);
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        return entry;
    }

    int open(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
            zip.extractAll(folder.toString());
            return zip.getFileHeaders().size();
        }
    }
}
