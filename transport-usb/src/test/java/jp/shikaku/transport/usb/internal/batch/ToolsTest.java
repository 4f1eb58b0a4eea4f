package jp.shikaku.transport.usb.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.age.AgeInput;
import jp.shikaku.transport.usb.internal.sign.SshSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard tools read what is written here, and the other way round. */
class ToolsTest {

    @TempDir
    private Path folder;

    private String run(Path input, String... command) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> text(out)).isZero();
        return out.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void needs(String tool) {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
        assumeTrue(there, tool + " is not installed: its format was NOT compared");
    }

    private Path agePart(Path batch) throws IOException {
        byte[] whole = Files.readAllBytes(batch);
        return Files.write(folder.resolve("part.age"), Arrays.copyOf(whole, whole.length - SshSignature.LENGTH));
    }

    @Test
    void age_readsOurBatch() throws Exception {
        needs("age");
        Document document = Reference.document(1);
        Path batch = Reference.seal(folder.resolve("batch"), List.of(document), Buckets.STANDARD);
        Path key = Files.writeString(folder.resolve("key"), Reference.IDENTITY.secretText() + "\n");

        String zip = run(agePart(batch), "age", "-d", "-i", key.toString());

        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(Path.of(zip)))) {
            assertThat(entries.getNextEntry().getName()).isEqualTo("roll-call.txt");
            assertThat(new String(entries.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Reference.rollCall(List.of(document)).text());
            assertThat(entries.getNextEntry().getName()).isEqualTo(document.name());
            assertThat(new String(entries.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(Reference.SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 131072, 300000})
    void age_writtenByTheTool_readHere(int size) throws Exception {
        needs("age");
        byte[] content = new byte[size];
        new SecureRandom().nextBytes(content);
        Path plain = Files.write(folder.resolve("plain"), content);
        AgeIdentity identity = AgeIdentity.next(new SecureRandom());

        String sealed = run(plain, "age", "-r", identity.recipient().toString());

        try (InputStream in = new AgeInput(Files.newInputStream(Path.of(sealed)), identity)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void ageKeygen_itsKeys_areReadHere() throws Exception {
        needs("age-keygen");
        Path empty = Files.createFile(folder.resolve("empty"));
        List<String> lines = Files.readAllLines(Path.of(run(empty, "age-keygen")));

        String secret = lines.stream()
                .filter(line -> line.startsWith("AGE-SECRET-KEY-1"))
                .findFirst()
                .orElseThrow();
        String recipient =
                lines.stream().filter(line -> line.contains("age1")).findFirst().orElseThrow();
        assertThat(recipient)
                .endsWith(AgeIdentity.parse(secret).orElseThrow().recipient().toString());
    }

    @Test
    void sshKeygen_verifiesOurSignature() throws Exception {
        needs("ssh-keygen");
        Path batch = Reference.seal(folder.resolve("batch"), List.of(Reference.document(1)), Reference.SMALL);
        byte[] whole = Files.readAllBytes(batch);
        Path signature = Files.write(
                folder.resolve("batch.sig"),
                Arrays.copyOfRange(whole, whole.length - SshSignature.LENGTH, whole.length));
        Path signers = Files.writeString(folder.resolve("signers"), "spool " + Reference.SIGNING.sender() + "\n");

        run(
                agePart(batch),
                "ssh-keygen",
                "-Y",
                "verify",
                "-f",
                signers.toString(),
                "-I",
                "spool",
                "-n",
                "shikaku-usb",
                "-s",
                signature.toString());
    }
}
