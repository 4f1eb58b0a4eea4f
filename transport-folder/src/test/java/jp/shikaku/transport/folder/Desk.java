package jp.shikaku.transport.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.testkit.FileOperations;
import jp.shikaku.testkit.InterceptedFileSystem;
import jp.shikaku.testkit.ManualClock;

/**
 * A reception desk beside a share: its folders, its clock and its transport, and the words to speak of them. Documents are whatever stands
 * between {@code <x>} and {@code </x>}.
 */
record Desk(Path directory, String name, ManualClock clock) {

    static final AnswerCompleteness COMPLETENESS = document -> {
        String text = text(document);
        if (!text.startsWith("<x>") && !"<x>".startsWith(text)) {
            return Verdict.BROKEN;
        }
        return text.endsWith("</x>") ? Verdict.COMPLETE : Verdict.UNFINISHED;
    };

    static Desk at(Path directory) throws IOException {
        for (String folder : List.of("req", "res", "face")) {
            Files.createDirectories(directory.resolve("OQS").resolve(folder));
        }
        return new Desk(directory, "desk", ManualClock.at(Instant.parse("2026-11-21T00:00:00Z")));
    }

    /** A desk of another machine at the same share. */
    Desk another(String otherName) {
        return new Desk(directory, otherName, clock);
    }

    /** The same desk, with something before each file operation on the share and in the state directory. */
    Desk watchedBy(FileOperations operations) {
        return new Desk(InterceptedFileSystem.wrap(directory, operations), name, clock);
    }

    Path share() {
        return directory.resolve("OQS");
    }

    Path req() {
        return share().resolve("req");
    }

    Path res() {
        return share().resolve("res");
    }

    Path face() {
        return share().resolve("face");
    }

    Path state() {
        return directory.resolve("state-" + name);
    }

    FolderTransport.Builder builder() {
        return FolderTransport.builder()
                .root(share())
                .stateDirectory(state())
                .clock(clock)
                .patience(Duration.ZERO)
                .fileEvents(false);
    }

    FolderTransport open() {
        return builder().open();
    }

    Ticket ticket(String identifier) {
        return new Ticket(
                CardCheck.MESSAGE_ID,
                CardCheck.MESSAGE_ID + "_" + identifier + ".xml",
                MedicalInstitutionCode.of("9910000018"),
                new ExchangeId(identifier));
    }

    static PendingRequest pending(Ticket ticket) {
        return PendingRequest.of(ticket, Map.of("Birthdate", "19680115"));
    }

    Ticket submit(FolderTransport transport, String identifier) {
        Ticket ticket = ticket(identifier);
        transport.submit(
                new Envelope(
                        ticket.messageId(), ticket.exchangeId(), ticket.fileName(), Payload.of(document(identifier))),
                pending(ticket));
        return ticket;
    }

    Path answerOf(Ticket ticket) {
        return res().resolve(ticket.fileName().replace("req_", "res_"));
    }

    Path refusalOf(Ticket ticket) {
        return res().resolve(ticket.fileName().replace(".xml", ".err"));
    }

    void answer(Ticket ticket) throws IOException {
        Files.write(answerOf(ticket), document("answer to " + ticket.exchangeId()));
    }

    Optional<Delivery> look(FolderTransport transport, Ticket ticket) {
        return transport.look(ticket, COMPLETENESS);
    }

    List<Delivery> faces(FolderTransport transport, String subscriber) {
        return transport.arrivals(FaceResult.MESSAGE_ID, subscriber, COMPLETENESS);
    }

    static String faceName(int number) {
        return "OQSsiquc01res_face_99100000180a1b2c3d4e5f607182%02d_2026112109%04d.xml"
                .formatted(99 - number % 100, number);
    }

    void putFace(int number) throws IOException {
        Files.write(face().resolve(faceName(number)), document("face " + number));
    }

    static byte[] document(String text) {
        return ("<x>" + text + "</x>").getBytes(StandardCharsets.UTF_8);
    }

    static String text(Delivery delivery) throws IOException {
        return text(delivery.envelope().payload());
    }

    private static String text(Payload payload) throws IOException {
        try (InputStream in = payload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Duration stall() {
        return TerminalProfile.standard().answerStall();
    }

    Duration retention() {
        return TerminalProfile.standard().retention();
    }

    /** The contents of what was set aside, without the reasons. */
    List<String> quarantine() throws IOException {
        return contents("quarantine", false);
    }

    List<String> reasons() throws IOException {
        return contents("quarantine", true);
    }

    List<String> kept() throws IOException {
        return contents("answers", false);
    }

    /** The state of the one share. */
    Path part() throws IOException {
        return list(state()).get(0);
    }

    List<Path> copiesIn(String room) throws IOException {
        return list(part().resolve(room));
    }

    /** The name of the folder that tells what the one subscriber has taken. */
    String seenBySubscriber() throws IOException {
        return list(part()).stream()
                .map(path -> path.getFileName().toString())
                .filter(each -> each.startsWith("seen-"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> contents(String room, boolean reasons) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path part : list(state())) {
            for (Path file : list(part.resolve(room))) {
                if (file.toString().endsWith(".reason") == reasons) {
                    contents.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }

    static List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        return entries;
    }
}
