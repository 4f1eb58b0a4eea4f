package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.Received;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.testkit.FileOperations;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The served folder from the side of a program that knows nothing of the simulation. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FolderTerminalTest {

    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(1000, 11);
    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    private Path root;
    private FolderTerminal terminal;
    private FolderTransport transport;
    private EligibilityClient client;

    @BeforeEach
    void open() {
        root = folder.resolve("share");
        serve(PEOPLE);
        transport = FolderTransport.builder()
                .root(root)
                .stateDirectory(folder.resolve("state"))
                .open();
        client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .timeout(Duration.ofMinutes(2))
                .build();
    }

    private void serve(List<InventedPerson> people) {
        terminal = FolderTerminal.serve(
                root, SimulatedTerminal.builder().people(people).build());
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
        terminal.close();
    }

    private List<String> names(String place) throws IOException {
        try (Stream<Path> entries = Files.list(root.resolve(place))) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    @Test
    void serve_newFolder_foldersOfTheProfileAreMade() throws IOException {
        Path other = folder.resolve("other");
        TerminalProfile profile = TerminalProfile.builder().requestFolder("in").build();

        FolderTerminal.serve(other, SimulatedTerminal.builder().profile(profile).build())
                .close();

        assertThat(other.resolve("in")).isDirectory();
        assertThat(other.resolve("res")).isDirectory();
        assertThat(other.resolve("face")).isDirectory();
        assertThat(other.resolve("tmp")).doesNotExist();
    }

    @Test
    void send_thousandPeopleInEightThreads_eachHisOwnAnswerOnceAndFoldersEmptyAfterwards() throws IOException {
        Set<String> exchanges = ConcurrentHashMap.newKeySet();
        ExecutorService desks = Executors.newFixedThreadPool(THREADS);
        try {
            CompletableFuture.allOf(PEOPLE.stream()
                            .map(person -> CompletableFuture.runAsync(() -> ask(person, exchanges), desks))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } finally {
            desks.shutdownNow();
        }

        assertThat(exchanges).hasSize(PEOPLE.size());
        assertThat(names("req")).isEmpty();
        assertThat(names("res")).isEmpty();
        assertThat(client.pending()).isEmpty();
    }

    private void ask(InventedPerson person, Set<String> exchanges) {
        CardCheckAnswer answer = client.send(person.cardCheck().build());
        String exchange =
                answer.header().arbitraryFileIdentifier().orElseThrow().value();

        assertThat(exchanges.add(exchange)).as("an answer for each").isTrue();
        assertThat(answer.result().searchKey().orElseThrow().insuredIdentificationNumber())
                .contains(person.number());
        assertThat(answer.qualifications())
                .allMatch(found -> found.person().birthdate().equals(Optional.of(person.birthdate())));
    }

    @Test
    void send_refused_requestComesBackWithTheTextAndIsCleared() throws IOException {
        InventedPerson person = PEOPLE.get(0);
        terminal.close();
        serve(List.of(person.with(Scenario.REFUSED)));

        assertThatThrownBy(() -> client.send(person.cardCheck().build()))
                .isInstanceOfSatisfying(TerminalErrorException.class, e -> {
                    assertThat(e.code()).isEqualTo(DiagnosticCode.REQUEST_REFUSED);
                    assertThat(e.terminalMessage()).isEqualTo("SAMPLE-R001 見本の受付エラーです。");
                });
        assertThat(names("res")).isEmpty();
    }

    private void serveWithLatency(Duration latency) {
        terminal.close();
        terminal = FolderTerminal.serve(
                root,
                SimulatedTerminal.builder().people(PEOPLE).latency(latency).build());
    }

    @Test
    void send_latency_answerComes() {
        serveWithLatency(Duration.ofMillis(100));

        assertThat(client.send(PEOPLE.get(0).cardCheck().build()).terminalError())
                .isEmpty();
    }

    @Test
    void send_latencyNotOver_requestIsTakenAndNoAnswerYet() throws IOException {
        serveWithLatency(Duration.ofHours(1));
        Ticket ticket = client.submit(PEOPLE.get(0).cardCheck().build());

        assertThatThrownBy(() -> client.collect(ticket, CardCheckAnswer.class, Duration.ofMillis(500)))
                .isInstanceOf(TimeLimitException.class);
        assertThat(names("req")).isEmpty();
        assertThat(names("res")).isEmpty();
    }

    @Test
    void send_never_requestIsTakenAndNothingComes() throws IOException {
        InventedPerson person = PEOPLE.get(0);
        terminal.close();
        serve(List.of(person.with(Scenario.NEVER)));

        assertThatThrownBy(() -> client.collect(
                        client.submit(person.cardCheck().build()), CardCheckAnswer.class, Duration.ofMillis(500)))
                .isInstanceOf(TimeLimitException.class);
        assertThat(names("req")).isEmpty();
    }

    @Test
    void present_hereAndFromElsewhere_bothArrive() throws Exception {
        BlockingQueue<Received<FaceResult>> arrived = new LinkedBlockingQueue<>();
        client.subscribe(FaceResult.class, "desk", arrived::add);

        String here = terminal.present(PEOPLE.get(0));
        String elsewhere =
                FolderTerminal.present(root, SimulatedTerminal.builder().build(), PEOPLE.get(1));

        assertThat(List.of(arrived.take(), arrived.take()))
                .extracting(face -> "OQSsiquc01res_face_" + face.exchangeId() + ".xml")
                .containsExactlyInAnyOrder(here, elsewhere);
    }

    @Test
    void look_otherNamesInTheRequestFolder_leftAlone() throws IOException {
        Path requests = root.resolve("req");
        List<String> others = List.of("notes.txt", "OQSsiquc01req_1.xml.tmp", "OQSsiquc01res_1.xml", "x y.xml");
        for (String name : others) {
            Files.writeString(requests.resolve(name), "<XmlMsg/>");
        }
        Files.createDirectory(requests.resolve("OQSsiquc01req_2.xml"));

        client.send(PEOPLE.get(0).cardCheck().build());

        assertThat(names("req")).containsAll(others).contains("OQSsiquc01req_2.xml");
    }

    @Test
    void look_requestStillBeingWritten_takenWhenItIsWhole() throws IOException {
        Ticket ticket = Ticket.parse("OQSsiquc01req:OQSsiquc01req_1.xml:9910000018:1");
        Path request = root.resolve("req").resolve(ticket.fileName());
        CardCheck whole = PEOPLE.get(1).cardCheck().build();
        byte[] bytes;
        try (InputStream in =
                new JaxbMessageCodec().encode(whole, transport.profile()).open()) {
            bytes = in.readAllBytes();
        }

        Files.write(request, Arrays.copyOf(bytes, bytes.length - 1));
        client.send(PEOPLE.get(0).cardCheck().build());
        assertThat(request).exists();
        Files.write(request, bytes);

        assertThat(client.collect(ticket, CardCheckAnswer.class, Duration.ofMinutes(1))
                        .answer())
                .isPresent();
        assertThat(request).doesNotExist();
    }

    @Test
    void look_requestThatCannotBeRead_toldOnceAndOthersAnswered() throws Exception {
        terminal.close();
        Files.writeString(root.resolve("req/OQSsiquc01req_1.xml"), "<XmlMsg/>");
        CountDownLatch looks = new CountDownLatch(10);
        FileOperations operations = (operation, path) -> {
            if (operation == Operation.LIST) {
                looks.countDown();
            } else if (operation == Operation.OPEN && path.endsWith("OQSsiquc01req_1.xml")) {
                throw new IOException("held");
            }
        };
        Queue<Throwable> told = new ConcurrentLinkedQueue<>();
        terminal = FolderTerminal.serve(
                InterceptedFileSystem.wrap(root, operations),
                SimulatedTerminal.builder().people(PEOPLE).build(),
                told::add);
        looks.await();
        client.send(PEOPLE.get(0).cardCheck().build());
        terminal.close();

        assertThat(told)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessage("held"));
    }

    @Test
    void react_simulationFails_requestComesBackItIsToldAndOthersAreAnswered() {
        terminal.close();
        Queue<Throwable> told = new ConcurrentLinkedQueue<>();
        AtomicBoolean failing = new AtomicBoolean(true);
        terminal = FolderTerminal.serve(
                root,
                SimulatedTerminal.builder()
                        .people(PEOPLE)
                        .codec(new FailingCodec(new JaxbMessageCodec(), failing::get))
                        .build(),
                told::add);
        CardCheck check = PEOPLE.get(0).cardCheck().build();

        assertThatThrownBy(() -> client.send(check))
                .isInstanceOfSatisfying(
                        TerminalErrorException.class,
                        failure -> assertThat(failure.terminalMessage())
                                .isEqualTo("the simulation failed: java.lang.StackOverflowError"));
        assertThat(told).singleElement().isInstanceOf(StackOverflowError.class);
        failing.set(false);
        client.send(check);
    }

    @Test
    void serve_folderVanishesMeanwhile_failsAndNothingGoesOn() throws Exception {
        Path other = folder.resolve("other");
        FileOperations operations = (operation, path) -> {
            if (operation == Operation.MAKE_FOLDER && path.endsWith("face")) {
                Files.delete(other.resolve("req"));
            }
        };
        SimulatedTerminal simulated = SimulatedTerminal.builder().build();
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        assertThatThrownBy(() -> FolderTerminal.serve(InterceptedFileSystem.wrap(other, operations), simulated))
                .isInstanceOf(TransportException.class);

        Set<Thread> begun = new HashSet<>(Thread.getAllStackTraces().keySet());
        begun.removeAll(before);
        for (Thread thread : begun) {
            thread.join(Duration.ofSeconds(10).toMillis());
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void close_twice_doesNothing() throws IOException {
        terminal.close();
        terminal.close();

        client.submit(PEOPLE.get(0).cardCheck().build());
        assertThat(names("req")).hasSize(1);
    }

    /** As long as a list of some 50,000 rows. */
    @Test
    void look_requestOfManyMegabytes_answered() throws IOException {
        Ticket ticket = padded(17 << 20);

        assertThat(client.collect(ticket, BulkReception.class, Duration.ofMinutes(2))
                        .answer()
                        .flatMap(BulkReception::receptionNumber))
                .isPresent();
        assertThat(names("req")).isEmpty();
    }

    @Test
    void look_requestLargerThanAllowed_returnedWithTheCode() throws IOException {
        terminal.close();
        terminal = FolderTerminal.serve(
                root,
                SimulatedTerminal.builder()
                        .profile(TerminalProfile.builder()
                                .bulk(new BulkLimits(1 << 20, Duration.ofMinutes(1), Duration.ZERO, 1))
                                .build())
                        .build());
        Ticket ticket = padded(2 << 20);

        Outcome<BulkReception> outcome = client.collect(ticket, BulkReception.class, Duration.ofMinutes(2));

        assertThat(((Outcome.Refused<BulkReception>) outcome).error().message())
                .contains(DiagnosticCode.LIMIT_EXCEEDED.code());
        assertThat(names("req")).isEmpty();
    }

    /** A bulk request that comments make this long, there at once. */
    private Ticket padded(int size) throws IOException {
        Ticket ticket = Ticket.parse("OQSmuquc01req:OQSmuquc01req_1.xml:9910000018:1");
        String inquiry = BulkBench.text(
                new JaxbMessageCodec().encode(BulkBench.request(BulkExchange.QUALIFICATIONS), transport.profile()));
        String comment = "<!--" + " ".repeat(1000) + "-->";
        Path written = folder.resolve(ticket.fileName());
        Files.writeString(
                written, inquiry.replace("</XmlMsg>", comment.repeat(size / comment.length() + 1) + "</XmlMsg>"));
        Files.move(written, root.resolve("req").resolve(ticket.fileName()));
        return ticket;
    }
}
