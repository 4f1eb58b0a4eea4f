package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.CheckupRequest;

/** Answers 特定健診情報閲覧要求 (TKKsiquc01req). Whether the patient agreed is not asked: that is the business of who sends it. */
final class CheckupResponder implements Responder<CheckupRequest> {

    private final Register register;
    private final long seed;

    CheckupResponder(Register register, long seed) {
        this.register = register;
        this.seed = seed;
    }

    @Override
    public Response respond(CheckupRequest request, LocalDateTime now) {
        MedicalCase found = MedicalCase.of(register, request);
        CheckupAnswer.Builder answer = CheckupAnswer.builder();
        return found.person()
                .map(person -> new Response(
                        person.scenario(),
                        answer(answer, request, person, now.toLocalDate()).build()))
                .orElseGet(() -> new Response(
                        found.scenario(),
                        answer.header(MedicalCase.errorHeader(request))
                                .resultCode(MedicalCase.FAILED)
                                .messageContents(MedicalCase.REASON)
                                .build()));
    }

    private CheckupAnswer.Builder answer(
            CheckupAnswer.Builder answer, CheckupRequest request, InventedPerson person, LocalDate today) {
        boolean asPdf = request.fileCategory()
                .flatMap(Coded::known)
                .filter(CheckupFileCategory::isPdf)
                .isPresent();
        return asPdf
                ? answer.pdf(SamplePdf.of("Specific health checkup - a sample"))
                : answer.person(MedicalCase.person(person))
                        .resultCode(CheckupAnswer.SUCCESS)
                        .checkups(new InventedHistory(person, seed).checkups(today));
    }
}
