package jp.shikaku.transport.mock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Progress;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.BulkLimits;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.transport.folder.FolderTransport;

/** The main class of a vendor's process that is killed while it waits for a bulk result. */
public final class BulkProgram {

    static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final List<InventedPerson> PEOPLE = InventedPeople.generate(200, 1);

    private BulkProgram() {}

    /**
     * Runs the process.
     *
     * @param arguments the share, and the state directory
     */
    public static void main(String[] arguments) {
        try (FolderTransport transport = transport(Path.of(arguments[0]), Path.of(arguments[1]));
                EligibilityClient client = client(transport)) {
            client.bulk().send(BulkInquiry.of(rows(3)), BulkProgram::tell).close();
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
        InventedPerson person = PEOPLE.get(index % PEOPLE.size());
        return person.cardCheck().build().searchKey().toBuilder()
                .limitConsent(null)
                .arbitraryIdentifier(ArbitraryIdentifier.of("p" + index))
                .build();
    }
}
