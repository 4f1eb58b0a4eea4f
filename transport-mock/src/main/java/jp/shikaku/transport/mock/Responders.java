package jp.shikaku.transport.mock;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.SettingsUpdate;

/** Every request the terminal can answer: one entry each. Thread-safe. */
final class Responders {

    private final Map<MessageId, Entry<?>> entries = new HashMap<>();
    private final Register register;
    private final TerminalProfile profile;

    Responders(Register register, TerminalProfile profile, long seed, Duration bulkProcessing) {
        this.register = register;
        this.profile = profile;
        AdministrationDesk desk = new AdministrationDesk(register, profile);
        SettingsDesk settings = new SettingsDesk(profile);
        qualification(CardCheck.MESSAGE_ID, CardCheck.class, CardCheck::searchKey, CardCheckAnswer::new);
        qualification(
                HomeVisitCheck.MESSAGE_ID,
                HomeVisitCheck.class,
                check -> card(check.searchKey()),
                (header, result) -> new HomeVisitCheckAnswer(header, result, List.of()));
        qualification(
                OnlineCheck.MESSAGE_ID,
                OnlineCheck.class,
                check -> card(check.searchKey()),
                (header, result) -> new OnlineCheckAnswer(header, result, List.of()));
        qualification(
                EmergencyCheck.MESSAGE_ID,
                EmergencyCheck.class,
                check -> card(check.searchKey()),
                (header, result) -> new EmergencyCheckAnswer(header, result, List.of()));
        add(DrugRequest.MESSAGE_ID, DrugRequest.class, new DrugResponder(register, seed));
        add(CheckupRequest.MESSAGE_ID, CheckupRequest.class, new CheckupResponder(register, seed));
        add(ReferenceNumberRequest.MESSAGE_ID, ReferenceNumberRequest.class, desk::register);
        add(ConsentRevocation.MESSAGE_ID, ConsentRevocation.class, desk::revoke);
        add(AccessUrlRequest.MESSAGE_ID, AccessUrlRequest.class, desk::accessUrl);
        add(PasscodeRequest.MESSAGE_ID, PasscodeRequest.class, desk::passcode);
        add(SettingsInquiry.MESSAGE_ID, SettingsInquiry.class, settings::read);
        add(SettingsUpdate.MESSAGE_ID, SettingsUpdate.class, settings::update);
        bulk(new BulkDesk(register, profile, bulkProcessing));
    }

    private <R extends AnyRequest<?>> void qualification(
            MessageId id,
            Class<R> type,
            Function<R, CardSearchKey> card,
            BiFunction<AnswerHeader, QualificationResult, Answer> answer) {
        add(id, type, new QualificationResponder<>(register, profile, card, answer));
    }

    private void bulk(BulkDesk desk) {
        add(BulkExchange.QUALIFICATIONS.request(), BulkInquiry.class, desk::receive);
        add(BulkExchange.REFERENCE_NUMBERS.request(), ReferenceNumberList.class, desk::receive);
        add(BulkExchange.MEDICAL_TICKETS.request(), MedicalTicketFetch.class, desk::receive);
        add(BulkExchange.CONSENTED_HOME_VISIT.request(), ConsentedFetch.class, desk::receive);
        add(BulkExchange.CONSENTED_ONLINE.request(), ConsentedFetch.class, desk::receive);
        add(BulkExchange.INQUIRY_HOME_VISIT.request(), CareInquiry.class, desk::receive);
        add(BulkExchange.INQUIRY_ONLINE.request(), CareInquiry.class, desk::receive);
        for (BulkExchange exchange : BulkExchange.values()) {
            add(exchange.download(), DownloadRequest.class, desk::give);
        }
    }

    private static CardSearchKey card(CareSearchKey key) {
        return key.card().orElseGet(() -> CardSearchKey.builder().build());
    }

    private <R extends AnyRequest<?>> void add(MessageId id, Class<R> type, Responder<R> responder) {
        entries.put(id, new Entry<>(type, responder));
    }

    Set<MessageId> supported() {
        return entries.keySet();
    }

    Optional<Responder.Response> respond(AnyRequest<?> request, LocalDateTime now) {
        return Optional.<Entry<?>>ofNullable(entries.get(request.messageId()))
                .map(entry -> entry.respond(request, now));
    }

    private record Entry<R extends AnyRequest<?>>(Class<R> type, Responder<R> responder) {

        Responder.Response respond(AnyRequest<?> request, LocalDateTime now) {
            return responder.respond(type.cast(request), now);
        }
    }
}
