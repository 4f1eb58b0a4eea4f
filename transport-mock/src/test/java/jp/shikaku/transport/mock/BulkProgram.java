package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Progress;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkCounts;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.xml.JaxbMessageCodec;

/** The main class of a vendor's process: it exchanges a large list under little memory, or is killed while it waits. */
public final class BulkProgram {

    static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final ReceptionNumber NUMBER = ReceptionNumber.of("2026112100000101");
    private static final int MEGABYTE = 1 << 20;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(200, 1);
    private static final List<CardSearchKey> KEYS =
            PEOPLE.stream().map(BulkProgram::key).toList();

    private final Path root;
    private final int count;
    private final JaxbMessageCodec codec = new JaxbMessageCodec();

    private BulkProgram(Path root, int count) {
        this.root = root;
        this.count = count;
    }

    /**
     * Runs the process.
     *
     * @param arguments the share, the state directory, and how many rows; none: a small inquiry that tells how far it is
     * @throws Exception if something fails
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        try (FolderTransport transport = transport(root, Path.of(arguments[1]));
                EligibilityClient client = client(transport)) {
            if (arguments.length > 2) {
                new BulkProgram(root, Integer.parseInt(arguments[2])).exchange(client);
            } else {
                client.bulk().send(BulkInquiry.of(rows(3)), BulkProgram::tell).close();
            }
        }
    }

    static FolderTransport transport(Path root, Path state) {
        return FolderTransport.builder()
                .root(root)
                .stateDirectory(state)
                .profile(TerminalProfile.builder()
                        .bulk(new BulkLimits(1L << 30, Duration.ofMinutes(2), Duration.ofMillis(20), 100_000))
                        .build())
                .open();
    }

    static EligibilityClient client(FolderTransport transport) {
        return EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .build();
    }

    private static void tell(Progress progress) {
        if (progress instanceof Progress.Accepted accepted) {
            say(accepted.receptionNumber().value());
        } else if (progress instanceof Progress.Processing) {
            say("processing");
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Rows that are made while they are read. */
    static Iterable<CardSearchKey> rows(int count) {
        return () -> IntStream.range(0, count).mapToObj(BulkProgram::row).iterator();
    }

    private static CardSearchKey row(int index) {
        return KEYS.get(index % KEYS.size()).toBuilder()
                .arbitraryIdentifier(ArbitraryIdentifier.of("p" + index))
                .insuredIdentificationNumber(InsuredIdentificationNumber.of("" + (1_000_000 + index)))
                .build();
    }

    private static CardSearchKey key(InventedPerson person) {
        return person.cardCheck().build().searchKey().toBuilder()
                .limitConsent(null)
                .build();
    }

    private static BulkConfirmUnit unit(int index) {
        InventedPerson person = PEOPLE.get(index);
        return BulkConfirmUnit.builder()
                .searchKey(row(index))
                .processing(ProcessingResult.builder()
                        .processingResultStatus(Coded.of(ProcessingResultStatus.NORMAL))
                        .build())
                .qualifications(List.of(
                        Qualifications.withLimitCertificate(
                                Qualifications.insured(person, DAY), person, DAY.atTime(9, 0)),
                        Qualifications.insured(person, DAY.minusYears(1))))
                .build();
    }

    /** The list goes out, and its result comes back as XML and as zip. */
    private void exchange(EligibilityClient client) throws Exception {
        Ticket first = client.submit(BulkInquiry.of(rows(count)));
        Path list = take(first);
        say("list " + Files.size(list) / MEGABYTE + " MB");
        put(answerTo(first), reception());
        client.collect(first, BulkReception.class);

        Ticket second = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, NUMBER));
        take(second);
        Path result = repeated(answerTo(second));
        say("result " + Files.size(result) / MEGABYTE + " MB");
        say("xml " + normal(client, second));

        Ticket third = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, NUMBER));
        take(third);
        zip(answerTo(third), result);
        say("zip " + normal(client, third));
    }

    private static int normal(EligibilityClient client, Ticket ticket) {
        BulkOutcome<BulkConfirmUnit> outcome = client.bulk().collect(ticket, BulkConfirmUnit.class);
        try (BulkResult<BulkConfirmUnit> result = ((BulkOutcome.Ready<BulkConfirmUnit>) outcome).result()) {
            return normal(result);
        }
    }

    private static int normal(BulkResult<BulkConfirmUnit> result) {
        int normal = 0;
        for (BulkEntry<BulkConfirmUnit> entry : result) {
            normal += entry.isNormal() && entry.notices().isEmpty() ? 1 : 0;
        }
        return normal;
    }

    private Path take(Ticket ticket) throws IOException {
        return Files.move(root.resolve("req").resolve(ticket.fileName()), root.resolve(ticket.fileName()));
    }

    private static String answerTo(Ticket ticket) {
        return ticket.fileName().replace("req_", "res_");
    }

    private void put(String name, Message message) throws IOException {
        try (InputStream document =
                codec.encode(message, TerminalProfile.standard()).open()) {
            Files.copy(document, root.resolve("res").resolve(name));
        }
    }

    /** The result of one unit, with as many of it as there are rows. */
    private Path repeated(String name) throws IOException {
        String one;
        try (InputStream document =
                codec.encode(result(), TerminalProfile.standard()).open()) {
            one = new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
        int start = one.indexOf("<BulkConfirmUnit>");
        int end = one.indexOf("</MessageBody>");
        Path written = root.resolve(name);
        try (Writer document = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
            document.write(one.substring(0, start));
            for (int index = 0; index < count; index++) {
                document.write(one.substring(start, end).replace(">p0<", ">p" + index + "<"));
            }
            document.write(one.substring(end));
        }
        Files.createLink(root.resolve("res").resolve(name), written);
        return written;
    }

    private void zip(String name, Path result) throws IOException {
        Path written = root.resolve(name.replace(".xml", ".zip"));
        try (OutputStream file = Files.newOutputStream(written);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(result, zip);
        }
        Files.move(written, root.resolve("res").resolve(written.getFileName()));
    }

    private static BulkReception reception() {
        return new BulkReception(
                BulkExchange.QUALIFICATIONS,
                Headers.normal(TerminalProfile.standard(), LocalDateTime.of(2026, 11, 21, 9, 0))
                        .medicalInstitutionCode(INSTITUTION)
                        .build(),
                Optional.of(NUMBER),
                Optional.empty(),
                ProcessingResult.builder().build(),
                List.of());
    }

    private BulkAnswer result() {
        return new BulkAnswer(
                BulkExchange.QUALIFICATIONS,
                Headers.normal(TerminalProfile.standard(), LocalDateTime.of(2026, 11, 21, 9, 0))
                        .medicalInstitutionCode(INSTITUTION)
                        .build(),
                Optional.of(NUMBER),
                BulkCounts.builder()
                        .numberOfProcessingResult(count)
                        .numberOfNormalProcessing(count)
                        .numberOfError(0)
                        .build(),
                List.of(unit(0)),
                List.of());
    }
}
