package jp.shikaku.cli;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MedicalClient;
import jp.shikaku.core.Subscription;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPerson;

/** The drugs of one patient, asked for by a ward system behind the consent guard: before and after the patient consented. */
final class DrugDemo implements AutoCloseable {

    private static final int LIMIT_SECONDS = 30;

    private final MedicalClient ward;
    private final Locale locale;

    DrugDemo(MedicalInstitutionCode institution, Transport transport, Locale locale) {
        this.locale = locale;
        this.ward = EligibilityClient.builder()
                .institution(institution)
                .transport(transport)
                .role(SystemRole.EHR)
                .guard(CommandGuard.create().guard())
                .buildMedical();
    }

    /** Nobody has told a consent yet: refused, and nothing is written. */
    DemoStep.Outcome outsideConsent(InventedPerson person) {
        int before = ward.pending().size();
        try {
            return drugs(person, false);
        } catch (ExchangeDeniedException e) {
            boolean nothingWritten = ward.pending().size() == before;
            return new DemoStep.Outcome(e.message(locale), nothingWritten);
        }
    }

    /** The patient uses the card reader and consents; the guard learns it from the result. */
    DemoStep.Outcome insideConsent(InventedPerson person, FolderTerminal terminal) throws Exception {
        CompletableFuture<FaceResult> arrived = new CompletableFuture<>();
        try (Subscription subscription =
                ward.subscribe(FaceResult.class, "ward", received -> arrived.complete(received.answer()))) {
            terminal.present(person);
            arrived.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        return drugs(person, true);
    }

    private DemoStep.Outcome drugs(InventedPerson person, boolean expected) {
        DrugAnswer answer = ward.send(DrugRequest.builder()
                .patient(person.patientKey())
                .fileCategory(DrugFileCategory.XML)
                .build());
        String outcome = Texts.get("demo.drugs", locale, answer.months().size());
        return new DemoStep.Outcome(outcome, expected);
    }

    @Override
    public void close() {
        ward.close();
    }
}
