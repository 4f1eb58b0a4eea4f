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
import org.assertj.core.api.ThrowingConsumer;

/** A receipt computer never gets, keeps, sets aside or shows medical information that a card-reader result carries. */
class PlacementProperties {

    private static final MedicalInstitutionCode HERE = MedicalInstitutionCode.of("9910000018");
    private static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    private static final TerminalProfile IMPATIENT =
            TerminalProfile.builder().answerStall(Duration.ofMillis(1)).build();
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
            return damaged(MedicalParts.put(document, gap, part)).getBytes(StandardCharsets.UTF_8);
        }

        private String damaged(MedicalParts.Carrying carrying) {
            return switch (damage) {
                case ILL_FORMED -> carrying.document() + "<more/>";
                case CUT_OFF -> carrying.cutOff();
                case ANOTHER_DOCUMENT -> carrying.document().replace("XmlMsg", "Other");
                default -> carrying.document();
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
        received(carriers, faceFiles, SystemRole.RECEIPT_COMPUTER, desk -> {
            assertThat(seen)
                    .hasSize((int) carriers.stream()
                            .filter(carrier -> carrier.damage() == Damage.NONE)
                            .count())
                    .allSatisfy(PlacementProperties::assertShowsNothing);
            assertThat(MedicalParts.filesWithCanary(desk.state())).isEmpty();
            // what is left in place lies there for others, as the terminal put it
            assertThat(MedicalParts.filesWithCanary(desk.share()))
                    .hasSize(faceFiles == FaceFiles.CLAIMED ? 0 : carriers.size());
        });
    }

    /** So the search finds what is there. */
    @Property(tries = 5)
    void subscribe_inAnEhr_keepsWhatItClaims(@ForAll("carriers") List<Carrier> carriers) throws Exception {
        received(
                carriers,
                FaceFiles.CLAIMED,
                SystemRole.EHR,
                desk -> assertThat(MedicalParts.filesWithCanary(desk.state())).hasSameSizeAs(carriers));
    }

    private void received(List<Carrier> carriers, FaceFiles faceFiles, SystemRole role, ThrowingConsumer<Desk> check)
            throws Exception {
        Path directory = Files.createTempDirectory("placement");
        try {
            Desk desk = Desk.at(directory);
            for (int i = 0; i < carriers.size(); i++) {
                Files.write(
                        desk.face().resolve(Desk.faceName(i)), carriers.get(i).document());
            }
            receiveAll(desk, faceFiles, role, carriers.size());
            check.accept(desk);
        } finally {
            seen.clear();
            MedicalParts.delete(directory);
        }
    }

    private void receiveAll(Desk desk, FaceFiles faceFiles, SystemRole role, int count) throws InterruptedException {
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
                        .role(role)
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
                .doesNotContain(MedicalParts.CANARY);
        assertThat(received.answer().notices().toString() + received).doesNotContain(MedicalParts.CANARY);
    }

    private static String text(Payload payload) {
        try (InputStream in = payload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<Carrier>> carriers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, MedicalParts.COUNT - 1),
                        Arbitraries.of(Damage.class))
                .as(Carrier::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
