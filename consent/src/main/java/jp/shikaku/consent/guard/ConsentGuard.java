package jp.shikaku.consent.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.PatientReferences;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.consent.ledger.GuardedExchange;
import jp.shikaku.consent.ledger.LedgerException;
import jp.shikaku.consent.reinquiry.ReinquiryDecision;
import jp.shikaku.consent.viewing.Declaration;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.ViewableInformation;

/**
 * Refuses what lies outside consent: a request for medical information before anything is written, an answer that came too late before it is
 * handed over, a re-inquiry outside its window. It learns the consents from the answers that pass. Thread-safe; hand it to the builder of
 * the client.
 *
 * <p>It is only ever stricter than the centre. When the ledger fails, what needs consent is refused, and a revocation, whose answer could not be
 * kept; nothing else.
 */
public final class ConsentGuard implements ExchangeGuard {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.consent");

    private final ConsentLedger ledger;
    private final Consents consents;
    private final PatientReferences references;
    private final VisitSettings settings;
    private final ServerPolicy policy;
    private final ConsentObserver observer;

    /**
     * A guard of a program that goes by what the wire says of a visit, and lets the centre decide what only it can tell.
     *
     * @param consents the rules on a ledger, which also remembers exchanges
     * @param references names patients
     * @return the guard
     */
    public static ConsentGuard of(Consents consents, PatientReferences references) {
        return new ConsentGuard(consents, references, VisitSettings.byFlag(), ServerPolicy.ASK);
    }

    /**
     * A guard.
     *
     * @param consents the rules on a ledger, which also remembers exchanges
     * @param references names patients
     * @param settings tells the setting of a visit
     * @param policy what to do when only the centre can tell whether a re-inquiry is possible
     */
    public ConsentGuard(Consents consents, PatientReferences references, VisitSettings settings, ServerPolicy policy) {
        this.ledger = consents.ledger();
        this.consents = consents;
        this.references = Objects.requireNonNull(references, "references");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.observer = new ConsentObserver(consents, references, settings);
    }

    @Override
    public Optional<Denial> denialBeforeSend(AnyRequest<?> request, Ticket ticket) {
        try {
            return denial(request, ticket).map(Denial.class::cast);
        } catch (LedgerException e) {
            return Optional.of(e.code());
        }
    }

    private Optional<ConsentCode> denial(AnyRequest<?> request, Ticket ticket) {
        if (request instanceof MedicalRequest<?> medical) {
            return viewing(medical, ticket);
        }
        if (request instanceof HomeVisitCheck check) {
            return homeVisits(references.of(check.correlationKeys()), ticket)
                    .flatMap(this::reinquiry)
                    .or(() -> withMedicalInformation(check, MedicalTreatmentFlag.HOME_VISIT, ticket));
        }
        if (request instanceof OnlineCheck check) {
            return withMedicalInformation(check, MedicalTreatmentFlag.ONLINE, ticket);
        }
        if (request instanceof EmergencyCheck check) {
            declare(check, ticket);
        }
        if (request instanceof ConsentRevocation revocation) {
            homeVisits(revoked(revocation), ticket)
                    .ifPresent(subject -> ledger.remember(new GuardedExchange(ticket, subject, Set.of())));
        }
        return Optional.empty();
    }

    private Optional<ConsentCode> withMedicalInformation(
            AnyRequest<?> check, MedicalTreatmentFlag flag, Ticket ticket) {
        if (!check.asksForMedicalInformation()) {
            return Optional.empty();
        }
        return references
                .of(check.correlationKeys())
                .map(patient -> denialOfAll(subject(patient, flag, ticket)))
                .orElse(Optional.of(ConsentCode.PATIENT_NOT_NAMED));
    }

    /** A check cannot name the kinds it asks for: one that the patient agreed to is enough, as the centre gives no others. */
    private Optional<ConsentCode> denialOfAll(ConsentSubject subject) {
        List<Optional<ConsentCode>> denials = Stream.of(ViewableInformation.values())
                .map(kind -> consents.decide(subject, kind).denial())
                .toList();
        return denials.stream().allMatch(Optional::isPresent) ? denials.get(0) : Optional.empty();
    }

    /** It opens nothing alone, but what the answer tells of the consents. */
    private void declare(EmergencyCheck check, Ticket ticket) {
        references
                .of(check.correlationKeys())
                .map(patient -> subject(patient, MedicalTreatmentFlag.EMERGENCY, ticket))
                .ifPresent(subject -> consents.record(
                        subject,
                        new ConsentChange.Declared(Declaration.Emergency.of(check.access(), consents.time()))));
    }

    private Optional<ConsentCode> viewing(MedicalRequest<?> request, Ticket ticket) {
        Optional<PatientReference> patient = references.of(request.patient().correlationKeys());
        Optional<MedicalTreatmentFlag> flag = request.medicalTreatmentFlag().flatMap(Coded::known);
        if (patient.isEmpty()) {
            return Optional.of(ConsentCode.PATIENT_NOT_NAMED);
        }
        return flag.isEmpty()
                ? Optional.of(ConsentCode.SETTING_NOT_KNOWN)
                : viewing(subject(patient.get(), flag.get(), ticket), request.information(), ticket);
    }

    private Optional<ConsentCode> viewing(ConsentSubject subject, Set<ViewableInformation> information, Ticket ticket) {
        Optional<ConsentCode> denial = denial(subject, information);
        if (denial.isEmpty()) {
            ledger.remember(new GuardedExchange(ticket, subject, information));
        }
        return denial;
    }

    /** Every kind needs its own consent; of no kind nothing is known. */
    private Optional<ConsentCode> denial(ConsentSubject subject, Set<ViewableInformation> information) {
        if (information.isEmpty()) {
            return Optional.of(ConsentCode.CONSENT_NOT_KNOWN);
        }
        return information.stream()
                .sorted()
                .flatMap(kind -> consents.decide(subject, kind).denial().stream())
                .findFirst();
    }

    private Optional<ConsentSubject> homeVisits(Optional<PatientReference> patient, Ticket ticket) {
        return patient.map(known -> subject(known, MedicalTreatmentFlag.HOME_VISIT, ticket));
    }

    /** The card as the centre told it when the patient was looked up, as consents are known by that; the request may lack its branch. */
    private Optional<PatientReference> revoked(ConsentRevocation request) {
        Map<String, String> asked = request.correlationKeys();
        return request.lookup().stream()
                .flatMap(lookup -> lookup.qualifications().stream())
                .map(found -> PatientKey.of(found.coverage()).correlationKeys())
                .filter(told -> told.entrySet().stream()
                        .allMatch(key ->
                                asked.getOrDefault(key.getKey(), key.getValue()).equals(key.getValue())))
                .flatMap(told -> references.of(told).stream())
                .findFirst()
                .or(() -> references.of(asked));
    }

    private ConsentSubject subject(PatientReference patient, MedicalTreatmentFlag flag, Ticket ticket) {
        return new ConsentSubject(patient, ticket.institution(), settings.of(flag, patient));
    }

    /** The first check of a relation is no re-inquiry: on its day, and before any relation is known, the centre decides alone. */
    private Optional<ConsentCode> reinquiry(ConsentSubject subject) {
        ReinquiryDecision decision = consents.reinquire(subject);
        return switch (decision.advice()) {
            case ALLOWED_BASE -> Optional.empty();
            case LIKELY_EXTENDED, UNKNOWN_ASK_SERVER, LIKELY_BROKEN ->
                Optional.of(ConsentCode.SERVER_NOT_TO_BE_ASKED).filter(reason -> policy == ServerPolicy.REFUSE);
            case DENIED -> Optional.of(decision.reason()).filter(reason -> !isFirstCheck(reason));
        };
    }

    private static boolean isFirstCheck(ConsentCode reason) {
        return reason == ConsentCode.NO_EARLIER_CHECK
                || reason == ConsentCode.NO_RELATION
                || reason == ConsentCode.FIRST_VISIT;
    }

    @Override
    public Optional<Denial> denialBeforeDelivery(Answer answer, ExchangeId exchangeId) {
        if (answer instanceof MedicalAnswer medical) {
            return delivery(medical, exchangeId).map(Denial.class::cast);
        }
        learn(answer, exchangeId);
        return Optional.empty();
    }

    private Optional<ConsentCode> delivery(MedicalAnswer answer, ExchangeId exchangeId) {
        try {
            return ledger.find(exchangeId)
                    .map(asked -> denial(asked.subject(), held(answer, asked)))
                    .orElseGet(() -> Optional.of(ConsentCode.REQUEST_NOT_KNOWN));
        } catch (LedgerException e) {
            return Optional.of(e.code());
        }
    }

    /** What was asked for, and what is in it besides; into a PDF, which names no person, nobody looks. */
    private static Set<ViewableInformation> held(MedicalAnswer answer, GuardedExchange asked) {
        Set<ViewableInformation> held = new HashSet<>(asked.information());
        if (answer.person().isPresent()) {
            held.addAll(answer.information());
        }
        return held;
    }

    /** An answer without medical information is not withheld because the ledger fails; what it told stays unknown, and closed. */
    private void learn(Answer answer, ExchangeId exchangeId) {
        try {
            if (answer instanceof QualificationAnswer told) {
                told.header().medicalInstitutionCode().ifPresent(institution -> observer.observe(told, institution));
            } else if (answer instanceof ConsentRevocationAnswer) {
                ledger.find(exchangeId)
                        .ifPresent(asked -> consents.record(asked.subject(), new ConsentChange.Revoked()));
            }
        } catch (LedgerException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "what an answer told of consents was not kept: {0}",
                    e.code().code());
        }
    }
}
