package jp.shikaku.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.shikaku.core.port.Payload;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    private static final byte[] CONTENT = "%PDF %%EOF".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void save_newFile_holdsTheDocument() throws IOException {
        PrivateFiles.save(Payload.of(CONTENT), folder.resolve("drugs.pdf"));

        assertThat(folder.resolve("drugs.pdf")).hasBinaryContent(CONTENT);
    }

    @Test
    void save_whereOwnersAreKnown_isForTheOwnerAlone() throws IOException {
        Path file = folder.resolve("drugs.pdf");
        Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file store knows no owners");

        PrivateFiles.save(Payload.of(CONTENT), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void save_existingFile_isLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("drugs.pdf"), "somebody's");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> PrivateFiles.save(Payload.of(CONTENT), file));

        assertThat(file).hasContent("somebody's");
    }

    @Test
    void save_documentThatCannotBeReadToItsEnd_leavesNothingBehind() {
        Path file = folder.resolve("drugs.pdf");

        assertThatThrownBy(() -> PrivateFiles.save(new Breaking(), file)).isInstanceOf(IOException.class);

        assertThat(folder).isEmptyDirectory();
    }

    /** Breaks off after its beginning. */
    private static final class Breaking implements Payload {

        @Override
        public InputStream open() {
            return new SequenceInputStream(new ByteArrayInputStream(CONTENT), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the share is away");
                }
            });
        }

        @Override
        public long size() {
            return CONTENT.length + 1L;
        }
    }
}
