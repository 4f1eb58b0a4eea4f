package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ForeignSystem;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.testkit.FileOperations;
import jp.shikaku.testkit.FileOperations.Operation;
import jp.shikaku.testkit.InterceptedFileSystem;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other systems lie in the same folders: nobody of ours reads, moves or deletes them. */
class ForeignFilesTest {

    private static final List<String> FOREIGN = List.of(
            "EPSsiPIR01req_202611210060.xml",
            "EPSsiPIR01res_202611210060.xml",
            "38_EPSsiPIR01req_202611210061.xml",
            "PMHsimsm01req_202611210062.xml",
            "PMHsimsm01res_202611210062.xml",
            "CISsiabc01req_202611210063.xml",
            "CISsiabc01res_202611210063.err",
            "EMSsiabc01req_202611210064.xml",
            "EMSsiabc01res_202611210064.pdf",
            "EPSsiPIR01res_face_99100000180a1b2c3d4e5f60718293_20261121093015.xml",
            "prescription_99100000180a1b2c3d4e5f60718293_20261121093015.xml",
            "publicmedicalhub_99100000180a1b2c3d4e5f60718293_20261121093015.xml");
    /** Of the catalogue, but nothing here builds, answers or reads them. */
    private static final List<String> NOT_BUILT = List.of(
            "CIPsiquc01req_202611210065.xml", "CIPsiquc01res_202611210065.xml", "XXX-IF045req_202611210066.xml");

    private static final List<String> LEFT_ALONE =
            Stream.of(FOREIGN, NOT_BUILT).flatMap(List::stream).toList();
    private static final Set<Operation> TOUCHING =
            Set.of(Operation.OPEN, Operation.READ, Operation.WRITE, Operation.MOVE, Operation.COPY, Operation.DELETE);
    private static final InventedPerson PERSON = InventedPeople.generate(1, 11).get(0);

    @TempDir
    private Path folder;

    private final Queue<Path> touched = new ConcurrentLinkedQueue<>();
    private final FileOperations watch = (operation, path) -> {
        if (TOUCHING.contains(operation)
                && LEFT_ALONE.contains(path.getFileName().toString())) {
            touched.add(path);
        }
    };

    @Test
    void exchangesBesideFilesOfOtherSystems_leaveThemAlone() throws IOException {
        Path root = folder.resolve("OQS");
        for (String place : List.of("req", "res", "face")) {
            Files.createDirectories(root.resolve(place));
            for (String name : LEFT_ALONE) {
                assertThat(ForeignSystem.of(name).isPresent()).isEqualTo(FOREIGN.contains(name));
                Files.writeString(root.resolve(place).resolve(name), name);
            }
        }

        exchange(InterceptedFileSystem.wrap(root, watch));

        assertThat(touched).isEmpty();
        for (String place : List.of("req", "res", "face")) {
            for (String name : LEFT_ALONE) {
                assertThat(root.resolve(place).resolve(name)).hasContent(name);
            }
        }
    }

    /** A card-reader result and a check, from the reader to the answer. */
    private void exchange(Path root) {
        SimulatedTerminal simulated = SimulatedTerminal.builder().people(PERSON).build();
        try (FolderTerminal terminal = FolderTerminal.serve(root, simulated);
                FolderTransport transport = FolderTransport.builder()
                        .root(root)
                        .stateDirectory(folder.resolve("state"))
                        .open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(MedicalInstitutionCode.of("9910000018"))
                        .transport(transport)
                        .timeout(Duration.ofMinutes(2))
                        .build()) {
            terminal.present(PERSON);
            assertThat(transport.arrivals(FaceResult.MESSAGE_ID, "desk", new JaxbMessageCodec().completeness()))
                    .hasSize(1);
            assertThat(client.send(PERSON.cardCheck().build()).qualifications()).isNotEmpty();
        }
    }
}
