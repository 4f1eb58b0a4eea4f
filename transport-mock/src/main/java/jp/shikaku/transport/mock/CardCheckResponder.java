package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;

/** Answers 資格確認要求 (OQSsiquc01req). Never tells a new insurer: card data only get what the card says. */
final class CardCheckResponder implements Responder<CardCheck> {

    private final Register register;
    private final TerminalProfile profile;

    CardCheckResponder(Register register, TerminalProfile profile) {
        this.register = register;
        this.profile = profile;
    }

    @Override
    public Response respond(CardCheck request, LocalDateTime now) {
        List<InventedPerson> found = register.find(request.searchKey());
        Scenario scenario = found.isEmpty()
                ? Scenario.NO_MATCH
                : found.size() > 1 ? Scenario.SEVERAL_MATCH : found.get(0).scenario();
        AnswerHeader.Builder header = Headers.answerTo(request.header(), profile, now);
        if (scenario == Scenario.TERMINAL_ERROR) {
            return new Response(
                    scenario,
                    new CardCheckAnswer(
                            Headers.abnormal(header),
                            QualificationResult.builder().build()));
        }
        QualificationResult result = result(scenario, found, request, now)
                .searchKey(request.searchKey())
                .build();
        return new Response(scenario, new CardCheckAnswer(header.build(), result));
    }

    private static QualificationResult.Builder result(
            Scenario scenario, List<InventedPerson> found, CardCheck request, LocalDateTime now) {
        LocalDate day = request.header().qualificationConfirmationDate().orElse(now.toLocalDate());
        return switch (scenario) {
            case NO_MATCH -> Results.noMatch();
            case SEVERAL_MATCH -> Results.severalMatch();
            case LOST -> Results.lost(Qualifications.lost(found.get(0), day, ReasonOfLoss.OTHER));
            case LOST_NEW_QUALIFICATION ->
                Results.lostWithNewQualification(
                        Qualifications.lost(found.get(0), day, ReasonOfLoss.OTHER_INSURANCE_ACQUIRED));
            case PUBLIC_ASSISTANCE ->
                Results.valid(Qualifications.medicalAid(
                        found.get(0), day, request.header().medicalInstitutionCode()));
            default -> Results.valid(insured(found.get(0), request, day, now));
        };
    }

    private static Qualification insured(InventedPerson person, CardCheck request, LocalDate day, LocalDateTime now) {
        Qualification qualification = Qualifications.insured(person, day);
        Optional<Coded<LimitCertificateConsent>> consent =
                request.searchKey().limitConsent().filter(flag -> flag.is(LimitCertificateConsent.CONSENTED));
        return consent.isPresent() ? Qualifications.withLimitCertificate(qualification, person, now) : qualification;
    }
}
