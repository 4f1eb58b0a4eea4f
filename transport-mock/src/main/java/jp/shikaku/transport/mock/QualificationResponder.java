package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationResult;

/**
 * Answers whoever asks for a qualification by card data: at the desk, for home visits and online care, in an emergency. Never tells a new
 * insurer: card data only get what the card says. It answers without medical information, whatever was asked for.
 *
 * @param <R> the request
 */
final class QualificationResponder<R extends AnyRequest<?>> implements Responder<R> {

    private final Register register;
    private final TerminalProfile profile;
    private final Function<R, CardSearchKey> card;
    private final BiFunction<AnswerHeader, QualificationResult, Answer> answer;

    QualificationResponder(
            Register register,
            TerminalProfile profile,
            Function<R, CardSearchKey> card,
            BiFunction<AnswerHeader, QualificationResult, Answer> answer) {
        this.register = register;
        this.profile = profile;
        this.card = card;
        this.answer = answer;
    }

    @Override
    public Response respond(R request, LocalDateTime now) {
        CardSearchKey key = card.apply(request);
        List<InventedPerson> found = register.find(key);
        Scenario scenario = found.isEmpty()
                ? Scenario.NO_MATCH
                : found.size() > 1 ? Scenario.SEVERAL_MATCH : found.get(0).scenario();
        AnswerHeader.Builder header = Headers.answerTo(request.header(), profile, now);
        if (scenario == Scenario.TERMINAL_ERROR) {
            return new Response(
                    scenario,
                    answer.apply(
                            Headers.abnormal(header),
                            QualificationResult.builder().build()));
        }
        QualificationResult result =
                result(scenario, found, request, key, now).searchKey(key).build();
        return new Response(scenario, answer.apply(header.build(), result));
    }

    private static QualificationResult.Builder result(
            Scenario scenario,
            List<InventedPerson> found,
            AnyRequest<?> request,
            CardSearchKey key,
            LocalDateTime now) {
        RequestHeader header = request.header();
        LocalDate day = header.qualificationConfirmationDate().orElse(now.toLocalDate());
        return switch (scenario) {
            case NO_MATCH -> Results.noMatch();
            case SEVERAL_MATCH -> Results.severalMatch();
            case LOST -> Results.lost(Qualifications.lost(found.get(0), day, ReasonOfLoss.OTHER));
            case LOST_NEW_QUALIFICATION ->
                Results.lostWithNewQualification(
                        Qualifications.lost(found.get(0), day, ReasonOfLoss.OTHER_INSURANCE_ACQUIRED));
            case PUBLIC_ASSISTANCE ->
                Results.valid(Qualifications.medicalAid(found.get(0), day, header.medicalInstitutionCode()));
            default -> Results.valid(withConsents(insured(found.get(0), key, day, now), request, now));
        };
    }

    /**
     * What an answer with medical information holds besides is not public. It tells the consents, as other answers do; the information itself
     * is asked for by its own requests.
     */
    private static Qualification withConsents(Qualification qualification, AnyRequest<?> request, LocalDateTime now) {
        if (!request.asksForMedicalInformation()) {
            return qualification;
        }
        return request instanceof EmergencyCheck
                ? Qualifications.unasked(qualification)
                : Qualifications.agreed(qualification, now);
    }

    private static Qualification insured(InventedPerson person, CardSearchKey key, LocalDate day, LocalDateTime now) {
        Qualification qualification = Qualifications.insured(person, day);
        Optional<Coded<LimitCertificateConsent>> consent =
                key.limitConsent().filter(flag -> flag.is(LimitCertificateConsent.CONSENTED));
        return consent.isPresent() ? Qualifications.withLimitCertificate(qualification, person, now) : qualification;
    }
}
