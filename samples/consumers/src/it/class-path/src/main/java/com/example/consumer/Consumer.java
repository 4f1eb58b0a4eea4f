package com.example.consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;

/**
 * The rules on a class of one's own and one check through a folder, with the published artifacts only; anything but the right answer ends
 * the program with an error.
 */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) throws IOException {
        require(Consumer.class.getModule().isNamed() == Boolean.parseBoolean(args[0]), "path");
        Rules.check();
        Path directory = Files.createTempDirectory("consumer");
        try {
            check(Files.createDirectory(directory.resolve("OQS")), directory.resolve("state"));
        } finally {
            delete(directory);
        }
        System.out.println("checked on Java " + Runtime.version().feature());
    }

    private static void check(Path root, Path state) {
        InventedPerson person = InventedPeople.generate(1, 1).get(0).with(Scenario.VALID);
        SimulatedTerminal known = SimulatedTerminal.builder().people(person).build();
        try (FolderTerminal terminal = FolderTerminal.serve(root, known);
                FolderTransport transport = FolderTransport.builder()
                        .root(root)
                        .stateDirectory(state)
                        .open();
                EligibilityClient client = EligibilityClient.builder()
                        .institution(MedicalInstitutionCode.of("9910000018"))
                        .transport(transport)
                        .build()) {
            CardCheckAnswer answer = client.send(person.cardCheck().build());
            require(answer.validity().orElseThrow().is(QualificationValidity.VALID), "validity");
            require(answer.notices().isEmpty(), "notices");
            require(
                    answer.qualifications()
                            .get(0)
                            .coverage()
                            .insurerNumber()
                            .orElseThrow()
                            .equals(person.insurerNumber()),
                    "insurer number");
        }
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("wrong: " + what);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
