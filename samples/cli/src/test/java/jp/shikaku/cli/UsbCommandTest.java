package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning at the desk with a stick, command by command. */
class UsbCommandTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void makeStick() throws IOException {
        Files.createDirectory(directory.resolve("stick"));
    }

    private Run usb(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of("usb"));
        arguments.addAll(List.of(command.split(" ")));
        arguments.add("--json");
        for (String option : options) {
            arguments.add(option);
            if (List.of("--spool", "--courier", "--stick").contains(option)) {
                arguments.add(directory.resolve(option.substring(2)).toString());
            }
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private JsonNode done(Run run) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return run.json();
    }

    private Path list(int count) throws IOException {
        Path list = directory.resolve("today.csv");
        Files.writeString(
                list,
                Run.of("patients", "--count", String.valueOf(count), "--seed", "0")
                        .out());
        return list;
    }

    private void add(int count) throws IOException {
        JsonNode added = done(usb(
                "add",
                "--spool",
                "--institution",
                Desk.INSTITUTION,
                "--list",
                list(count).toString()));
        assertThat(added.get("added").asInt()).isEqualTo(count);
        assertThat(added.get("tickets")).hasSize(count);
    }

    @Test
    void morning_sealed_answersAreInTheSpoolAndTheStickIsEmpty() throws IOException {
        assertThat(done(usb("pair", "--spool", "--courier")).fieldNames())
                .toIterable()
                .containsExactly("spoolKey", "courierKey");
        add(3);
        JsonNode exported = done(usb("export", "--spool", "--stick"));
        assertThat(exported.fieldNames()).toIterable().containsExactly("batch", "requests", "refused");
        assertThat(exported.get("requests").asInt()).isEqualTo(3);
        assertThat(done(usb("status", "--spool")).toString()).isEqualTo("{\"waiting\":0,\"carried\":3,\"answered\":0}");

        Path root = directory.resolve("OQS");
        try (FolderTerminal serving = FolderTerminal.serve(
                root,
                SimulatedTerminal.builder()
                        .people(InventedPeople.generate(1000, 0))
                        .build())) {
            JsonNode carried = done(usb("courier", "--courier", "--stick", "--root", root.toString()));
            assertThat(carried.get("requests").asInt()).isEqualTo(3);
            assertThat(carried.get("answers").asInt()).isEqualTo(3);
        }

        JsonNode imported = done(usb("import", "--spool", "--stick"));
        assertThat(imported.fieldNames())
                .toIterable()
                .containsExactly("batch", "answers", "duplicates", "missing", "refused");
        assertThat(imported.get("answers").asInt()).isEqualTo(3);
        assertThat(imported.get("missing").asInt()).isZero();
        assertThat(done(usb("status", "--spool")).get("answered").asInt()).isEqualTo(3);
        try (Stream<Path> left = Files.walk(directory.resolve("stick"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void eachStep_saysWhatAClerkWaitsFor() throws IOException {
        done(usb("pair", "--spool", "--courier"));
        add(1);

        Run exported = usb("export", "--spool", "--stick", "--lang", "en");
        Run carried = courier("--lang", "en");
        Run imported = usb("import", "--spool", "--stick", "--lang", "en");

        String request = name(directory.resolve("OQS").resolve("req"));
        assertThat(exported.err()).startsWith("Carried: 1 request(s), read back ");
        assertThat(carried.exitCode()).isEqualTo(3);
        assertThat(carried.err()).contains(request + ": SHK-4001 ");
        assertThat(done(imported).get("missing").asInt()).isEqualTo(1);
        assertThat(imported.err()).isEqualTo("Not answered yet: " + request + System.lineSeparator());
        assertThat(usb("export", "--spool", "--stick", "--lang", "ja").err()).contains("書き出していません");
    }

    /** The terminal answers nothing. */
    private Run courier(String... options) throws IOException {
        Path root = directory.resolve("OQS");
        for (String folder : List.of("req", "res", "in")) {
            Files.createDirectories(root.resolve(folder));
        }
        return usb(
                "courier",
                Stream.concat(
                                Stream.of("--courier", "--stick", "--timeout", "0s", "--root", root.toString()),
                                Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private static String name(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow().getFileName().toString();
        }
    }

    @Test
    void add_withProfileAndCharset_writtenForThatTerminal() throws IOException {
        Path profile = Files.writeString(directory.resolve("profile"), "charset=UTF-8\n");

        done(usb(
                "add",
                "--spool",
                "--institution",
                Desk.INSTITUTION,
                "--list",
                list(1).toString(),
                "--profile",
                profile.toString(),
                "--charset",
                "Shift_JIS"));

        Path requests = directory.resolve("spool").resolve("requests");
        assertThat(Files.readString(requests.resolve(name(requests)), StandardCharsets.ISO_8859_1))
                .contains("encoding=\"Shift_JIS\"");
    }

    /** A disk of its own for the spool, mounted for the test. */
    @Test
    void add_diskFullInTheMiddle_whatWasAddedIsTold() throws Exception {
        Path spool = Files.createDirectory(directory.resolve("spool"));
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=128k", "none", spool.toString()),
                "no right to mount: NO disk was full");
        try {
            Run run = usb(
                    "add", "--spool", "--institution", Desk.INSTITUTION, "--lang", "en", "--list", list(40).toString());

            assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-3005");
            assertThat(run.err().lines().filter(line -> line.startsWith("Added before that: OQSsiquc01req:")))
                    .hasSize(done(usb("status", "--spool")).get("waiting").asInt())
                    .isNotEmpty();
        } finally {
            runs("umount", spool.toString());
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void courier_withProfile_handsOverToThatTerminal() throws IOException {
        Path profile = Files.writeString(directory.resolve("profile"), "folder.request=in\n");
        done(usb("pair", "--spool", "--courier"));
        add(1);
        done(usb("export", "--spool", "--stick"));

        courier("--profile", profile.toString());

        assertThat(name(directory.resolve("OQS").resolve("in"))).startsWith("OQSsiquc01req_");
    }

    @Test
    void export_open_isABagForTheClerk() throws IOException {
        add(2);

        assertThat(done(usb("export", "--spool", "--stick", "--open"))
                        .get("requests")
                        .asInt())
                .isEqualTo(2);

        try (Stream<Path> files = Files.walk(directory.resolve("stick"))) {
            assertThat(files.filter(file -> file.getParent().endsWith(Path.of("data", "req"))))
                    .hasSize(2);
        }
    }

    @Test
    void export_nothingWaits_saysSo() {
        done(usb("pair", "--spool", "--courier"));

        assertThat(done(usb("export", "--spool", "--stick")).get("batch").isNull())
                .isTrue();
    }

    @Test
    void keys_exchangedByHand_areThoseOfTheOtherSide() throws IOException {
        String courier = done(usb("keys export", "--courier")).get("key").asText();
        JsonNode taken = done(usb("keys import", concat(new String[] {"--spool"}, courier.split(" "))));
        done(usb(
                "keys import",
                concat(
                        new String[] {"--courier"},
                        done(usb("keys export", "--spool")).get("key").asText().split(" "))));

        assertThat(taken.get("key").asText()).isEqualTo(courier);
        assertThat(taken.get("fingerprint").asText()).startsWith("SHA256:");
        add(1);
        done(usb("export", "--spool", "--stick"));
    }

    private static String[] concat(String[] first, String[] second) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(second)).toArray(String[]::new);
    }

    @Test
    void export_notPaired_isToldWithTheNextStep() throws IOException {
        add(1);

        Run run = usb("export", "--spool", "--stick");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-8006");
    }

    @Test
    void keysImport_anyLine_refused() {
        Run run = usb("keys import", "--spool", "ssh-ed25519", "AAAA");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().at("/error/code").asText()).isEqualTo("SHK-8007");
    }
}
