package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Received;
import jp.shikaku.core.Subscription;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.ExchangeListener;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.Person;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.xml.JaxbMessageCodec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A receipt computer never gets, keeps, sets aside or shows medical information that a card-reader result carries. */
class PlacementProperties {

    private static final String CANARY = "CANARY-48151623";
    private static final MedicalInstitutionCode HERE = MedicalInstitutionCode.of("9910000018");
    private static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    private static final TerminalProfile IMPATIENT =
            TerminalProfile.builder().answerStall(Duration.ofMillis(1)).build();
    private static final List<String> PARTS = List.of(
            "<DrugInf><DrugN>%s</DrugN></DrugInf>",
            "<CzDiInf><CzDiMonthInf><CzMeTrDiHNm>%s</CzMeTrDiHNm></CzDiMonthInf></CzDiInf>",
            "<MeTrInf><SinInfN>%s</SinInfN></MeTrInf>",
            "<SpecificHealthCheckupInfo><ItemName>%s</ItemName></SpecificHealthCheckupInfo>");

    /** How the document may be wrong beside what it carries. */
    enum Damage {
        NONE,
        FOREIGN,
        ILL_FORMED,
        CUT_OFF,
        ANOTHER_DOCUMENT
    }

    /** A document: after which of its tags the part stands, which part, and how it is damaged. */
    record Carrier(int gap, int part, Damage damage) {

        byte[] document() {
            String document = FACE.get(damage == Damage.FOREIGN ? 1 : 0);
            List<Integer> gaps = Stream.iterate(
                            document.indexOf("><", document.indexOf("<XmlMsg>") + 1),
                            at -> at >= 0,
                            at -> document.indexOf("><", at + 1))
                    .toList();
            int at = gaps.get(gap % gaps.size()) + 1;
            String carried = PARTS.get(part).formatted(CANARY);
            return damaged(document.substring(0, at) + carried + document.substring(at), at + carried.length())
                    .getBytes(StandardCharsets.UTF_8);
        }

        private String damaged(String document, int afterPart) {
            return switch (damage) {
                case ILL_FORMED -> document + "<more/>";
                case CUT_OFF -> document.substring(0, afterPart);
                case ANOTHER_DOCUMENT -> document.replace("XmlMsg", "Other");
                default -> document;
            };
        }
    }

    private static final List<String> FACE = Stream.of("9910000018", "9910000026")
            .map(institution -> text(CODEC.encode(
                    new FaceResult(
                            AnswerHeader.builder()
                                    .medicalInstitutionCode(MedicalInstitutionCode.of(institution))
                                    .build(),
                            QualificationResult.builder()
                                    .qualifications(List.of(Qualification.builder()
                                            .person(Person.builder()
                                                    .name("架空　一郎")
                                                    .birthdate(LocalDate.of(1968, 1, 15))
                                                    .build())
                                            .build()))
                                    .build()),
                    TerminalProfile.standard())))
            .toList();

    private final Queue<Received<FaceResult>> seen = new ConcurrentLinkedQueue<>();

    @Property(tries = 25)
    void subscribe_inAReceiptComputer_leavesNoTraceOfMedicalInformation(
            @ForAll("carriers") List<Carrier> carriers, @ForAll FaceFiles faceFiles) throws Exception {
        Path directory = Files.createTempDirectory("placement");
        try {
            Desk desk = Desk.at(directory);
            for (int i = 0; i < carriers.size(); i++) {
                Files.write(
                        desk.face().resolve(Desk.faceName(i)), carriers.get(i).document());
            }

            receiveAll(desk, faceFiles, carriers.size());

            assertThat(seen)
                    .hasSize((int) carriers.stream()
                            .filter(carrier -> carrier.damage() == Damage.NONE)
                            .count())
                    .allSatisfy(PlacementProperties::assertShowsNothing);
            assertThat(withCanary(desk.state())).isEmpty();
            // what is left in place lies there for others, as the terminal put it
            assertThat(withCanary(desk.share())).hasSize(faceFiles == FaceFiles.CLAIMED ? 0 : carriers.size());
        } finally {
            seen.clear();
            delete(directory);
        }
    }

    private void receiveAll(Desk desk, FaceFiles faceFiles, int count) throws InterruptedException {
        CountDownLatch dealtWith = new CountDownLatch(count);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (FolderTransport transport = FolderTransport.builder()
                        .root(desk.share())
                        .stateDirectory(desk.state())
                        .profile(IMPATIENT)
                        .faceFiles(faceFiles)
                        .open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(HERE)
                        .transport(transport)
                        .codec(CODEC)
                        .role(SystemRole.RECEIPT_COMPUTER)
                        .executor(executor)
                        .listener(new ExchangeListener() {
                            @Override
                            public void failed(MessageId messageId, DiagnosticCode code) {
                                dealtWith.countDown();
                            }
                        })
                        .build()) {
            Subscription subscription = client.subscribe(FaceResult.class, "desk", received -> {
                seen.add(received);
                dealtWith.countDown();
            });
            assertThat(dealtWith.await(1, TimeUnit.MINUTES)).isTrue();
            executor.shutdown();
            assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            subscription.close();
        }
    }

    private static void assertShowsNothing(Received<FaceResult> received) {
        assertThat(received.document()).isEmpty();
        assertThat(received.answer().qualifications().get(0).person().name()).contains("架空　一郎");
        assertThat(text(CODEC.encode(received.answer(), TerminalProfile.standard())))
                .doesNotContain(CANARY);
        assertThat(received.answer().notices().toString() + received).doesNotContain(CANARY);
    }

    private static List<Path> withCanary(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(PlacementProperties::holdsCanary)
                    .toList();
        }
    }

    private static boolean holdsCanary(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Payload payload) {
        try (InputStream in = payload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<List<Carrier>> carriers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, PARTS.size() - 1),
                        Arbitraries.of(Damage.class))
                .as(Carrier::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
