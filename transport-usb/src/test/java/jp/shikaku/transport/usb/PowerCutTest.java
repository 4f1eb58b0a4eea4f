package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.testkit.ManualClock;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.usb.internal.batch.Opened;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pulls a real FAT stick in the middle of writing: a Linux in a process of its own has it mounted and is killed. Five times, in
 * the profile {@code long-faults} thirty; {@code -Dpowercuts.seed} tries other moments.
 */
@EnabledForJreRange(max = JRE.JAVA_17)
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("powercuts", 5);
    private static final int BLOCK = 512;
    private static final Path OLD = Path.of("shikaku", "00000000000000aa.sealed");

    @TempDir
    private Path directory;

    @Test
    void stick_pulledWhileExporting_whatWasCarriedIsWholeAndOlderFilesStay() throws Exception {
        requireTools();
        long seed = Long.getLong("powercuts.seed", 20261122);
        Random random = new Random(seed);
        int carried = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            carried += oneCut(
                    Files.createDirectory(directory.resolve("cut" + cut)), random, "seed " + seed + ", cut " + cut);
        }
        assertThat(carried).as("something was carried before the power went").isPositive();
    }

    @Test
    void stick_dropsWhatIsWritten_neverCarriedAndNothingLost() throws Exception {
        requireTools();
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/dmsetup")), "dmsetup is missing: NO stick lied");
        Path spool = directory.resolve("spool");
        Courier courier = Courier.open(directory.resolve("courier"));
        try (UsbTransport transport = UsbTransport.open(spool)) {
            transport.trust(courier.keys());
        }
        Path image = image(directory, new byte[1]);

        List<String> carried = cutPower(directory, image, spool, "lie", "CARRIED ", 60_000);

        List<String> said = lines(directory.resolve("console.log"));
        assertThat(said).contains("LYING", "REFUSED SHK-8005");
        assertThat(said.subList(said.indexOf("LYING"), said.size())).noneMatch(line -> line.startsWith("CARRIED "));
        assertThat(carried).as("what was carried before").hasSize(1);
        try (UsbTransport transport = UsbTransport.open(spool)) {
            assertThat(transport
                            .exportTo(Files.createDirectory(directory.resolve("other")), CarryForm.SEALED)
                            .requests())
                    .hasSize(2)
                    .containsAll(carried);
        }
    }

    /** A whole morning on real FAT: what lay on the stick is not in the raw image any more, wherever the driver had put it. */
    @Test
    void stick_afterTheAnswersWereTaken_nothingOfItsBatchesInTheRawImage() throws Exception {
        requireTools();
        Path image = image(directory, new byte[1]);
        Path morning = Files.createDirectory(directory.resolve("morning"));

        cutPower(directory, image, morning, "wipe", "UNMOUNTED", 0);

        assertThat(lines(directory.resolve("console.log"))).contains("ANSWERS 3");
        List<Path> batches = RoundTripTest.files(morning.resolve("batches"));
        assertThat(batches).as("requests and answers").hasSize(2);
        Set<String> blocks = new HashSet<>();
        for (Path batch : batches) {
            assertThat(blocks(Files.readAllBytes(batch), blocks::add)).isGreaterThan(100);
        }
        assertThat(blocks(Files.readAllBytes(image), blocks::contains)).isZero();
    }

    /** How many whole blocks of 512 bytes, which is how a FAT stick holds files, are as wanted; zeros do not count. */
    private static long blocks(byte[] content, Predicate<String> wanted) {
        String zeros = "\0".repeat(BLOCK);
        return IntStream.range(0, content.length / BLOCK)
                .mapToObj(i -> new String(content, i * BLOCK, BLOCK, StandardCharsets.ISO_8859_1))
                .filter(block -> !block.equals(zeros) && wanted.test(block))
                .count();
    }

    private static int oneCut(Path folder, Random random, String where) throws Exception {
        Path spool = folder.resolve("spool");
        Courier courier = Courier.open(folder.resolve("courier"));
        try (UsbTransport transport = UsbTransport.open(spool)) {
            transport.trust(courier.keys());
            courier.trust(transport.keys());
        }
        byte[] old = "an older batch of somebody else".repeat(3000).getBytes(StandardCharsets.US_ASCII);
        Path image = image(folder, old);
        List<String> acknowledged = cutPower(folder, image, spool, "cut", "CARRIED ", random.nextInt(4000));

        Path stick = readBack(folder, image);

        assertThat(stick.resolve(OLD)).as(where).hasBinaryContent(old);
        if (!acknowledged.isEmpty()) {
            assertThat(carried(stick, folder)).as(where).containsAll(acknowledged);
        }
        try (UsbTransport transport = UsbTransport.open(spool)) {
            assertThat(transport.exportTo(stick, CarryForm.SEALED).requests())
                    .as(where)
                    .containsAll(acknowledged);
        }
        assertThat(carried(stick, folder)).as(where).containsAll(acknowledged);
        return acknowledged.size();
    }

    private static void requireTools() {
        for (String tool :
                new String[] {"/usr/bin/linux", "/usr/bin/busybox", "/usr/bin/mcopy", "/usr/sbin/mkfs.vfat"}) {
            boolean there = Files.isExecutable(Path.of(tool)) || Files.isExecutable(Path.of(tool.replace("/usr", "")));
            assumeTrue(there, tool + " is missing: NO power was cut on a real FAT file system");
        }
    }

    private static Path image(Path folder, byte[] old) throws Exception {
        Path image = folder.resolve("stick.img");
        Path file = Files.write(folder.resolve("old"), old);
        run("truncate", "-s", "128M", image.toString());
        run("mkfs.vfat", "-F", "32", image.toString());
        run("mmd", "-i", image.toString(), "::/shikaku");
        run("mcopy", "-i", image.toString(), file.toString(), "::/" + OLD);
        return image;
    }

    /** What was said to be carried before the power went. */
    private static List<String> cutPower(Path folder, Path image, Path spool, String mode, String until, int millis)
            throws Exception {
        Path log = folder.resolve("console.log");
        List<String> command = List.of(
                "setsid",
                "linux",
                "mem=400M",
                "rootfstype=hostfs",
                "rootflags=/",
                "rw",
                "ubda=" + image,
                "con=null",
                "con0=null,fd:1",
                "SPOOL=" + spool,
                "MODE=" + mode,
                "JAVA=" + Path.of(System.getProperty("java.home"), "bin", "java"),
                "CP=" + classPath(),
                "init=" + Path.of("src/test/uml/init.sh").toAbsolutePath(),
                "quiet");
        Process machine = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
            while (lines(log).stream().noneMatch(line -> line.startsWith(until))
                    && System.nanoTime() < limit
                    && machine.isAlive()) {
                Thread.onSpinWait();
                machine.waitFor(20, TimeUnit.MILLISECONDS);
            }
            machine.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            List<ProcessHandle> all = new ArrayList<>(machine.descendants().toList());
            all.add(machine.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            machine.waitFor(30, TimeUnit.SECONDS);
        }
        assertThat(lines(log)).as(() -> String.join("\n", said(log))).contains("START");
        return lines(log).stream()
                .filter(line -> line.startsWith("CARRIED "))
                .map(line -> line.substring("CARRIED ".length()))
                .toList();
    }

    private static List<String> said(Path log) {
        try {
            return lines(log);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whole lines only. */
    private static List<String> lines(Path log) throws IOException {
        String text = Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(String::strip)
                .toList();
    }

    /** File by file: what was half written may have no clusters and cannot be read, which is as good as absent. */
    private static Path readBack(Path folder, Path image) throws Exception {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Path batches = Files.createDirectory(stick.resolve("shikaku"));
        for (String name :
                said("mdir", "-b", "-i", image.toString(), "::/shikaku").lines().toList()) {
            Process copying = start("mcopy", "-n", "-i", image.toString(), name, batches.toString());
            copying.getInputStream().readAllBytes();
            copying.waitFor();
        }
        return stick;
    }

    /** The requests in the batches that the courier would take. */
    private static Set<String> carried(Path stick, Path folder) throws Exception {
        Set<String> requests = new HashSet<>();
        for (Path file : RoundTripTest.files(stick.resolve("shikaku"))) {
            try {
                Keys keys = Keys.in(StateDirectory.open(
                                folder.resolve("courier"),
                                new DurableFiles(Waiter.system(), Duration.ZERO),
                                Japan.clock())
                        .notes("keys"));
                Opened opened =
                        SealedBatch.verify(file).open(keys.identity(), Files.createTempDirectory(folder, "opened"));
                requests.addAll(opened.documents().keySet());
            } catch (RefusedException e) {
                // half a batch is no batch
            }
        }
        return requests;
    }

    private static void run(String... command) throws Exception {
        said(command);
    }

    private static String said(String... command) throws Exception {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String classPath() throws Exception {
        List<String> parts = new ArrayList<>();
        for (Class<?> each : List.of(
                UsbTransport.class,
                PowerCutTest.class,
                Payload.class,
                ProtocolFileName.class,
                NullMarked.class,
                FolderTransport.class,
                ManualClock.class)) {
            parts.add(Path.of(each.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        parts.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        return String.join(":", parts);
    }

    /** The program inside: one more request each time, exported until the power goes, or until the stick has lied. */
    public static void main(String[] arguments) throws Exception {
        if (arguments[2].equals("wipe")) {
            morning(Path.of(arguments[0]), Path.of(arguments[1]));
            return;
        }
        try (UsbTransport transport = UsbTransport.open(Path.of(arguments[0]))) {
            System.out.println("START");
            exportOneMore(transport, Path.of(arguments[1]));
            if (arguments[2].equals("lie")) {
                new ProcessBuilder("sh", "-c", arguments[3]).inheritIO().start().waitFor();
                System.out.println("LYING");
            }
            while (exportOneMore(transport, Path.of(arguments[1]))) {
                // until the power goes
            }
        }
    }

    /** Export, courier, import; a copy of each batch is put aside. */
    private static void morning(Path home, Path mounted) throws Exception {
        System.out.println("START");
        Sides sides = Sides.in(home);
        Files.delete(sides.stick());
        Files.createSymbolicLink(sides.stick(), mounted);
        Path batches = Files.createDirectory(home.resolve("batches"));
        sides.submitMany(3);
        sides.export();
        putAside(mounted, batches);
        sides.carry();
        sides.answerAll();
        sides.carry();
        putAside(mounted, batches);
        System.out.println("ANSWERS " + sides.importBack().answers().size());
    }

    private static void putAside(Path mounted, Path batches) throws IOException {
        for (Path file : RoundTripTest.files(mounted.resolve("shikaku"))) {
            if (!file.endsWith(OLD)) {
                Files.copy(file, batches.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean exportOneMore(UsbTransport transport, Path stick) {
        ExchangeId id = ExchangeId.next(Japan.clock());
        Ticket ticket = new Ticket(
                CardCheck.MESSAGE_ID,
                CardCheck.MESSAGE_ID + "_" + id + ".xml",
                MedicalInstitutionCode.of("9910000018"),
                id);
        byte[] content = ("<Request>" + "x".repeat(3000) + "</Request>").getBytes(StandardCharsets.US_ASCII);
        transport.submit(
                new Envelope(ticket.messageId(), id, ticket.fileName(), Payload.of(content)),
                PendingRequest.of(ticket, Map.of()));
        try {
            transport
                    .exportTo(stick, CarryForm.SEALED)
                    .requests()
                    .forEach(name -> System.out.println("CARRIED " + name));
            return true;
        } catch (TransportException e) {
            System.out.println("REFUSED " + e.code().code());
            return false;
        }
    }
}
