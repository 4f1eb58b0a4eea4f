package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds who reads the raw bytes of a lost stick: nothing. */
class LostStickTest {

    private static final int CANARIES = 1000;
    private static final String CANARY = "KANARIYA-%06d-";

    @TempDir
    private Path directory;

    @Test
    void rawImage_thousandCanaries_none() throws Exception {
        for (String tool : new String[] {"mkfs.vfat", "mcopy", "mmd", "mdel"}) {
            assumeTrue(installed(tool), tool + " is not installed: the raw image was NOT searched");
        }
        Sides sides = Sides.in(directory);
        for (int i = 0; i < CANARIES; i++) {
            ExchangeId id = ExchangeId.next(sides.clock());
            Ticket ticket =
                    new Ticket(CardCheck.MESSAGE_ID, CardCheck.MESSAGE_ID + "_" + id + ".xml", Sides.INSTITUTION, id);
            Sides.submit(sides.spool(), ticket, "<Request>" + CANARY.formatted(i) + "架空　太郎</Request>");
        }
        sides.export();

        byte[] image = image(RoundTripTest.files(sides.stick()));

        String searchable = new String(image, StandardCharsets.ISO_8859_1);
        assertThat(IntStream.range(0, CANARIES).mapToObj(CANARY::formatted).filter(searchable::contains))
                .isEmpty();
        assertThat(List.of("KANARIYA", "架空", "OQSsiquc", "9910000018", "Request", "AGE-SECRET-KEY"))
                .allSatisfy(text -> assertThat(contains(image, text)).isFalse());
        assertThat(contains(image, "age-encryption.org"))
                .as("the image holds the batch")
                .isTrue();
    }

    /** A FAT file system with the files on it, one of them deleted again. */
    private byte[] image(List<Path> files) throws Exception {
        Path image = directory.resolve("stick.img");
        run("truncate", "-s", "16M", image.toString());
        run("mkfs.vfat", image.toString());
        run("mmd", "-i", image.toString(), "::/shikaku");
        for (Path file : files) {
            run("mcopy", "-i", image.toString(), file.toString(), "::/shikaku/" + file.getFileName());
            run("mcopy", "-i", image.toString(), file.toString(), "::/shikaku/deleted");
        }
        run("mdel", "-i", image.toString(), "::/shikaku/deleted");
        return Files.readAllBytes(image);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private static boolean installed(String tool) {
        return List.of("/usr/bin", "/usr/sbin", "/sbin", "/bin").stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static boolean contains(byte[] image, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.rangeClosed(0, image.length - wanted.length)
                .parallel()
                .anyMatch(at -> matches(image, at, wanted));
    }

    private static boolean matches(byte[] image, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (image[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
