package jp.shikaku.transport.mock;

import java.time.LocalDateTime;
import java.time.YearMonth;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;

/** Answers 薬剤情報等閲覧要求 (YZKsiquc01req). Whether the patient agreed is not asked: that is the business of who sends it. */
final class DrugResponder implements Responder<DrugRequest> {

    /** What is told when no period is asked for. */
    private static final int USUAL_MONTHS = 12;

    private final Register register;
    private final long seed;

    DrugResponder(Register register, long seed) {
        this.register = register;
        this.seed = seed;
    }

    @Override
    public Response respond(DrugRequest request, LocalDateTime now) {
        MedicalCase found = MedicalCase.of(register, request);
        DrugAnswer.Builder answer = DrugAnswer.builder();
        return found.person()
                .map(person -> new Response(
                        person.scenario(),
                        answer(answer, request, person, YearMonth.from(now)).build()))
                .orElseGet(() -> new Response(
                        found.scenario(),
                        answer.header(MedicalCase.errorHeader(request))
                                .resultCode(MedicalCase.FAILED)
                                .messageContents(MedicalCase.REASON)
                                .build()));
    }

    private DrugAnswer.Builder answer(
            DrugAnswer.Builder answer, DrugRequest request, InventedPerson person, YearMonth now) {
        DrugFileCategory category = request.fileCategory().flatMap(Coded::known).orElse(DrugFileCategory.XML);
        if (category.isPdf()) {
            return answer.pdf(SamplePdf.of("Drug information - a sample"));
        }
        YearMonth first = request.period().startDate().orElse(now.minusMonths(USUAL_MONTHS));
        YearMonth last = request.period().endDate().orElse(now);
        InventedHistory history = new InventedHistory(person, seed);
        return answer.person(MedicalCase.person(person))
                .resultCode(DrugAnswer.SUCCESS)
                .claims(history.claims(first, last, now, category.withTreatment()))
                .dispensings(history.dispensings(first, last, now))
                .prescriptions(history.prescriptions(first, last, now));
    }
}
