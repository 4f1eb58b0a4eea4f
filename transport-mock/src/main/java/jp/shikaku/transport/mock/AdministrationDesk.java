package jp.shikaku.transport.mock;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.shikaku.core.access.AccessUrl;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.PasscodeAnswer;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.access.VisualCheckPasscode;
import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.UrlRenewal;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.transport.mock.Responder.Response;

/** Answers what is not about a qualification: reference numbers, consents, the access URL, the passcode. Thread-safe. */
final class AdministrationDesk {

    private static final String NO_SUCH_CARD = "SAMPLE-P001";
    private static final String NO_SUCH_CARD_MESSAGE = "見本の処理エラーです。該当する資格がありません。";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final int PASSCODE_MINUTES = 30;

    private final Register register;
    private final TerminalProfile profile;

    AdministrationDesk(Register register, TerminalProfile profile) {
        this.register = register;
        this.profile = profile;
    }

    Response register(ReferenceNumberRequest request, LocalDateTime now) {
        Verdict verdict = verdict(register.find(CardKey.of(request.registration())), request.header(), now);
        return verdict.response(new ReferenceNumberAnswer(
                verdict.header(), verdict.echo(request.registration()), verdict.result(), List.of()));
    }

    Response revoke(ConsentRevocation request, LocalDateTime now) {
        List<InventedPerson> found =
                request.searchKey().card().map(register::find).orElseGet(List::of);
        Verdict verdict = verdict(found, request.header(), now);
        return verdict.response(new ConsentRevocationAnswer(
                verdict.header(),
                verdict.echo(request.searchKey()).map(AdministrationDesk::card),
                verdict.result(),
                List.of()));
    }

    private static CareSearchKey card(CareSearchKey key) {
        return key.toBuilder().scope(null).build();
    }

    private Verdict verdict(List<InventedPerson> found, RequestHeader request, LocalDateTime now) {
        AnswerHeader.Builder header = Headers.undated(request, profile, now);
        if (found.isEmpty()) {
            return new Verdict(Scenario.NO_MATCH, header.build(), refused());
        }
        Scenario scenario = found.get(0).scenario();
        return scenario == Scenario.TERMINAL_ERROR
                ? new Verdict(
                        scenario,
                        Headers.abnormal(header),
                        ProcessingResult.builder().build())
                : new Verdict(scenario, header.build(), done());
    }

    /** A URL of the institution's own, another one after each renewal of the day; the file is a sample without a code in it. */
    Response accessUrl(AccessUrlRequest request, LocalDateTime now) {
        String institution = request.header()
                .medicalInstitutionCode()
                .map(MedicalInstitutionCode::value)
                .orElse("");
        boolean renewed = request.selection()
                .renewal()
                .filter(code -> code.is(UrlRenewal.RENEW))
                .isPresent();
        String url = "https://terminal.example/" + institution + "/"
                + request.selection().kind().map(Coded::code).orElse("")
                + (renewed ? "?since=" + MINUTE.format(now) : "");
        AccessUrl access = AccessUrl.builder()
                .url(url)
                .qrFile(request.selection()
                        .format()
                        .flatMap(Coded::known)
                        .map(SampleFiles::of)
                        .orElse(null))
                .build();
        return new Response(
                Scenario.VALID, new AccessUrlAnswer(header(request.header(), now), access, done(), List.of()));
    }

    Response passcode(PasscodeRequest request, LocalDateTime now) {
        VisualCheckPasscode passcode = VisualCheckPasscode.builder()
                .passcode(MINUTE.format(now))
                .availableTime(now.plusMinutes(PASSCODE_MINUTES).withNano(0))
                .build();
        return new Response(
                Scenario.VALID, new PasscodeAnswer(header(request.header(), now), passcode, done(), List.of()));
    }

    private AnswerHeader header(RequestHeader request, LocalDateTime now) {
        return Headers.undated(request, profile, now).build();
    }

    static ProcessingResult done() {
        return ProcessingResult.builder()
                .processingResultStatus(Coded.of(ProcessingResultStatus.NORMAL))
                .build();
    }

    private static ProcessingResult refused() {
        return ProcessingResult.builder()
                .processingResultStatus(Coded.of(ProcessingResultStatus.ERROR))
                .processingResultCode(NO_SUCH_CARD)
                .processingResultMessage(NO_SUCH_CARD_MESSAGE)
                .build();
    }
}
