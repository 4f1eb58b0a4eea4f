package jp.shikaku.transport.usb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.time.Japan;
import jp.shikaku.testkit.ManualClock;
import jp.shikaku.transport.folder.FolderTransport;

/** A spool, a courier at a terminal's folder, and a stick. */
record Sides(Path directory, ManualClock clock, UsbTransport spool, Courier courier) {

    static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    static final AnswerCompleteness WHOLE = document -> AnswerCompleteness.Verdict.COMPLETE;

    static Sides in(Path directory) throws IOException {
        ManualClock clock = ManualClock.at(Clock.system(Japan.ZONE).instant());
        for (String folder : new String[] {"stick", "OQS/req", "OQS/res", "OQS/face"}) {
            Files.createDirectories(directory.resolve(folder));
        }
        Sides sides = new Sides(directory, clock, spool(directory, clock), courier(directory, clock));
        sides.spool.trust(sides.courier.keys());
        sides.courier.trust(sides.spool.keys());
        return sides;
    }

    /** As after a restart of both programs. */
    Sides again() {
        return at(directory);
    }

    /** The same folders, seen through another file system. */
    Sides at(Path seen) {
        return new Sides(seen, clock, spool(seen, clock), courier(seen, clock));
    }

    private static UsbTransport spool(Path directory, Clock clock) {
        return UsbTransport.builder()
                .spool(directory.resolve("spool"))
                .clock(clock)
                .open();
    }

    private static Courier courier(Path directory, Clock clock) {
        return Courier.builder()
                .directory(directory.resolve("courier"))
                .clock(clock)
                .open();
    }

    Path stick() {
        return directory.resolve("stick");
    }

    Path terminal(String folder) {
        return directory.resolve("OQS").resolve(folder);
    }

    Ticket submit() {
        Ticket ticket = ticket();
        submit(spool, ticket, "<Request>" + ticket.exchangeId() + "</Request>");
        return ticket;
    }

    Ticket ticket() {
        ExchangeId id = ExchangeId.next(clock);
        return new Ticket(CardCheck.MESSAGE_ID, CardCheck.MESSAGE_ID + "_" + id + ".xml", INSTITUTION, id);
    }

    static void submit(Transport transport, Ticket ticket, String content) {
        transport.submit(
                new Envelope(
                        ticket.messageId(),
                        ticket.exchangeId(),
                        ticket.fileName(),
                        Payload.of(content.getBytes(StandardCharsets.UTF_8))),
                PendingRequest.of(ticket, Map.of("Birthdate", "19680115")));
    }

    void submitMany(int count) {
        IntStream.range(0, count).forEach(i -> submit());
    }

    ExportReport export() {
        return spool.exportTo(stick(), CarryForm.SEALED);
    }

    ImportReport importBack() {
        return spool.importFrom(stick());
    }

    CourierReport carry() {
        try (FolderTransport terminal = folder()) {
            return courier.carry(stick(), terminal, WHOLE, Duration.ZERO);
        }
    }

    FolderTransport folder() {
        return FolderTransport.builder()
                .root(directory.resolve("OQS"))
                .stateDirectory(directory.resolve("folder-state"))
                .clock(clock)
                .fileEvents(false)
                .open();
    }

    /** The terminal answers all that lies in its folder. */
    int answerAll() throws IOException {
        int answered = 0;
        try (var requests = Files.newDirectoryStream(terminal("req"), "*.xml")) {
            for (Path request : requests) {
                String name = request.getFileName().toString().replace("01req_", "01res_");
                Files.writeString(terminal("res").resolve(name), "<Answer>" + Files.readString(request) + "</Answer>");
                Files.delete(request);
                answered++;
            }
        }
        return answered;
    }

    Optional<String> collect(Ticket ticket) {
        return spool.look(ticket, WHOLE).map(delivery -> {
            String text = text(delivery);
            delivery.acknowledge();
            return text;
        });
    }

    static String text(Delivery delivery) {
        try (var in = delivery.envelope().payload().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
