package jp.shikaku.transport.usb.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.ProtocolFileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch is streamed, whatever its size. */
class HeapTest {

    @TempDir
    private Path folder;

    @Test
    void sealAndOpen_hundredMegabytes_inAHeapOf16() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        classPath(),
                        HeapTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("opened 100 documents");
    }

    /** The modules as folders and jars on the class path of a process of its own. */
    private static String classPath() throws Exception {
        List<Class<?>> needed = List.of(HeapTest.class, SealedBatch.class, Payload.class, ProtocolFileName.class);
        StringBuilder path = new StringBuilder();
        for (Class<?> each : needed) {
            path.append(Path.of(each.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .append(':');
        }
        return path.append(Path.of("target", "test-classes").toAbsolutePath()).toString();
    }

    /** The program of the process. */
    public static void main(String[] arguments) throws IOException, RefusedException {
        Path folder = Path.of(arguments[0]);
        List<Document> documents = IntStream.range(0, 100)
                .mapToObj(i -> large("OQSsiquc01req_2026112200000000" + (1000 + i) + ".xml"))
                .toList();
        Path batch = Reference.seal(folder.resolve("batch"), documents, Buckets.STANDARD);
        Opened opened =
                SealedBatch.verify(batch).open(Reference.IDENTITY, Files.createDirectory(folder.resolve("opened")));
        System.out.println("opened " + opened.documents().size() + " documents of " + Files.size(batch) + " bytes");
    }

    private static Document large(String name) {
        try {
            return Document.of(name, new Payload() {
                @Override
                public InputStream open() {
                    return new FirstBytes(new Endless(), size());
                }

                @Override
                public long size() {
                    return 1 << 20;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much of one letter as is wanted. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            return length;
        }
    }
}
