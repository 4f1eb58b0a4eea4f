package jp.shikaku.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.SimulatedTerminal;
import jp.shikaku.transport.usb.CarryForm;
import jp.shikaku.transport.usb.Courier;
import jp.shikaku.transport.usb.Refused;
import jp.shikaku.transport.usb.UsbTransport;
import jp.shikaku.xml.JaxbMessageCodec;

/**
 * A morning at a desk from which no line leads to the terminal: today's patients go out on a stick, a courier hands them to the terminal
 * (here a simulated one), and the answers come back on the stick. Folders of one directory play the two computers and the stick.
 */
public final class MorningAtTheDesk {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");

    private final Path stick;
    private final Path share;
    private final UsbTransport spool;
    private final Courier courier;
    private final Path courierState;

    private MorningAtTheDesk(Path directory) throws IOException {
        this.stick = Files.createDirectories(directory.resolve("stick"));
        this.share = Files.createDirectories(directory.resolve("OQS"));
        this.courierState = directory.resolve("courier");
        this.spool = UsbTransport.open(directory.resolve("spool"));
        this.courier = Courier.open(courierState);
    }

    /** Plays the morning in the directory that is named. */
    public static void main(String[] args) throws IOException {
        MorningAtTheDesk morning = new MorningAtTheDesk(Path.of(args[0]));
        morning.exchangeKeys();
        List<InventedPerson> today = InventedPeople.generate(3, 0);
        SimulatedTerminal terminal = SimulatedTerminal.builder().people(today).build();
        try (EligibilityClient desk = EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(morning.spool)
                .build()) {
            List<Ticket> tickets = today.stream()
                    .map(person -> desk.submit(person.cardCheck().build()))
                    .toList();
            morning.export();
            morning.carry(terminal);
            morning.importBack();
            tickets.forEach(ticket -> print(desk, ticket));
        }
    }

    /** Once, on the day of the set-up: each side learns the public keys of the other. */
    private void exchangeKeys() {
        spool.trust(courier.keys());
        courier.trust(spool.keys());
    }

    private void export() {
        var report = spool.exportTo(stick, CarryForm.SEALED);
        System.out.println("書き出し: 要求 " + report.requests().size() + " 件");
        report.refused().forEach(MorningAtTheDesk::print);
    }

    /** What the program at the terminal's side does when the stick is plugged in there. */
    private void carry(SimulatedTerminal terminal) {
        try (FolderTerminal serving = FolderTerminal.serve(share, terminal);
                FolderTransport window = FolderTransport.builder()
                        .root(share)
                        .stateDirectory(courierState.resolve("terminal"))
                        .open()) {
            var report = courier.carry(stick, window, new JaxbMessageCodec().completeness(), Duration.ofMinutes(1));
            System.out.println("運び手: 回答 " + report.answers().size() + " 件、残り "
                    + report.missing().size() + " 件");
            report.refused().forEach(MorningAtTheDesk::print);
        }
    }

    private void importBack() {
        var report = spool.importFrom(stick);
        System.out.println("取り込み: 回答 " + report.answers().size() + " 件、未着 "
                + report.missing().size() + " 件");
        report.refused().forEach(MorningAtTheDesk::print);
    }

    private static void print(Refused refused) {
        System.out.println(refused.file() + ": " + refused.message(Locale.JAPANESE));
    }

    private static void print(EligibilityClient desk, Ticket ticket) {
        desk.collect(ticket, CardCheckAnswer.class)
                .answer()
                .flatMap(CardCheckAnswer::validity)
                .ifPresent(validity -> System.out.println(validity.japaneseName()));
    }
}
