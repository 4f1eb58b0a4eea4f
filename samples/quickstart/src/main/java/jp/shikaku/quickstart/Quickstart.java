package jp.shikaku.quickstart;

import java.nio.file.Path;
import java.time.LocalDate;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.transport.folder.FolderTransport;

/** Asks whether the qualification of one card is valid (資格確認) through the shared folder of a terminal. */
public final class Quickstart {
    public static void main(String[] args) {
        try (var terminal = FolderTransport.open(Path.of(args[0]));
                var client = EligibilityClient.builder()
                        .institution(MedicalInstitutionCode.of("9910000018"))
                        .transport(terminal)
                        .build()) {
            var card = CardCheck.builder().insurerNumber("06990014").symbol("架空12");
            card.number("3456").branch("01").birthdate(LocalDate.of(1968, 1, 15));
            var answer = client.send(card.build());
            answer.validity().ifPresent(validity -> System.out.println(validity.japaneseName()));
        }
    }
}
