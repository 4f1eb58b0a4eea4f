package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkRegistrationUnit;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.CardInquiry;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateChanged;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.reference.ReferenceNumberRegistration;

/** The units of bulk results: what the register says to each row, or of everybody who agreed. Immutable and thread-safe. */
final class BulkUnits {

    private static final String SAMPLE_CODE = "SAMPLE-P002";
    private static final String SAMPLE_MESSAGE = "見本の個人単位エラーです。";
    private static final Set<Scenario> FAILING = EnumSet.of(Scenario.TERMINAL_ERROR, Scenario.REFUSED, Scenario.NEVER);

    private final Register register;

    BulkUnits(Register register) {
        this.register = register;
    }

    List<BulkUnit> of(BulkRequest<?> request, LocalDateTime now) {
        LocalDate day = request.header().qualificationConfirmationDate().orElse(now.toLocalDate());
        if (request instanceof BulkInquiry inquiry) {
            return confirmed(inquiry, day, person -> unchanged(Qualifications.insured(person, day)));
        }
        if (request instanceof CareInquiry inquiry) {
            return confirmed(inquiry, day, person -> chosen(inquiry.information(), person, day, now));
        }
        if (request instanceof ReferenceNumberList list) {
            return each(list.registrations()).<BulkUnit>map(this::registered).toList();
        }
        if (request instanceof MedicalTicketFetch tickets) {
            return tickets(tickets, now);
        }
        return request instanceof ConsentedFetch ? consented(day, now) : List.of();
    }

    private static <R> Stream<R> each(Iterable<R> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private List<BulkUnit> confirmed(
            CardInquiry inquiry, LocalDate day, Function<InventedPerson, Qualification> insured) {
        return each(inquiry.searchKeys())
                .<BulkUnit>map(key -> confirmed(key, day, insured))
                .toList();
    }

    private BulkUnit confirmed(CardSearchKey key, LocalDate day, Function<InventedPerson, Qualification> insured) {
        List<InventedPerson> found = register.find(key);
        if (found.size() != 1) {
            return unit(found.isEmpty() ? QualificationValidity.NO_QUALIFICATION : QualificationValidity.SEVERAL_MATCH)
                    .searchKey(key)
                    .build();
        }
        return confirmed(found.get(0), day, insured).searchKey(key).build();
    }

    private static BulkConfirmUnit.Builder confirmed(
            InventedPerson person, LocalDate day, Function<InventedPerson, Qualification> insured) {
        if (FAILING.contains(person.scenario())) {
            return BulkConfirmUnit.builder().processing(error());
        }
        return switch (person.scenario()) {
            case NO_MATCH -> unit(QualificationValidity.NO_QUALIFICATION);
            case SEVERAL_MATCH -> unit(QualificationValidity.SEVERAL_MATCH);
            case LOST -> unit(QualificationValidity.INVALID, Qualifications.lost(person, day, ReasonOfLoss.OTHER));
            case LOST_NEW_QUALIFICATION ->
                unit(
                        QualificationValidity.INVALID_NEW_QUALIFICATION,
                        Qualifications.lost(person, day, ReasonOfLoss.OTHER_INSURANCE_ACQUIRED));
            case PUBLIC_ASSISTANCE ->
                unit(QualificationValidity.VALID, Qualifications.medicalAid(person, day, Optional.empty()));
            default -> unit(QualificationValidity.VALID, insured.apply(person));
        };
    }

    /** A bulk inquiry tells only whether the limit certificate changed. */
    private static Qualification unchanged(Qualification qualification) {
        return qualification.toBuilder()
                .limitApplicationCertificateChanged(Coded.of(LimitCertificateChanged.UNCHANGED))
                .build();
    }

    /** What was chosen and nothing else; of medical information the consents to view it. */
    private static Qualification chosen(
            List<InquiryInformation> information, InventedPerson person, LocalDate day, LocalDateTime now) {
        Qualification chosen = information.contains(InquiryInformation.QUALIFICATION)
                ? Qualifications.insured(person, day)
                : Qualifications.named(person);
        if (information.contains(InquiryInformation.LIMIT_CERTIFICATE)) {
            chosen = Qualifications.withLimitCertificate(chosen, person, now);
        }
        if (information.contains(InquiryInformation.SPECIFIC_DISEASES)) {
            chosen = Qualifications.withSpecificDisease(chosen, now);
        }
        return information.contains(InquiryInformation.MEDICAL_INFORMATION)
                ? Qualifications.agreed(chosen, now)
                : chosen;
    }

    private List<BulkUnit> tickets(MedicalTicketFetch request, LocalDateTime now) {
        LocalDate day = request.medicalTreatmentMonth()
                .map(month -> month.atDay(1))
                .orElseGet(() -> YearMonth.from(now).atDay(1));
        Optional<MedicalInstitutionCode> institution = request.header().medicalInstitutionCode();
        return people(Scenario.PUBLIC_ASSISTANCE)
                .<BulkUnit>map(
                        person -> unit(QualificationValidity.VALID, Qualifications.medicalAid(person, day, institution))
                                .build())
                .toList();
    }

    private List<BulkUnit> consented(LocalDate day, LocalDateTime now) {
        return people(Scenario.VALID)
                .<BulkUnit>map(person -> unit(
                                QualificationValidity.VALID,
                                Qualifications.agreed(Qualifications.insured(person, day), now))
                        .build())
                .toList();
    }

    private Stream<InventedPerson> people(Scenario scenario) {
        return register.people().stream()
                .filter(person -> person.scenario() == scenario)
                .sorted(Comparator.comparing(person -> person.number().value()));
    }

    private BulkUnit registered(ReferenceNumberRegistration registration) {
        return BulkRegistrationUnit.builder()
                .registration(registration)
                .processing(register.knows(CardKey.of(registration)) ? normal() : error())
                .build();
    }

    private static BulkConfirmUnit.Builder unit(QualificationValidity validity, Qualification... qualifications) {
        return BulkConfirmUnit.builder()
                .processing(normal())
                .validity(Coded.of(validity))
                .qualifications(List.of(qualifications));
    }

    private static ProcessingResult normal() {
        return ProcessingResult.builder()
                .processingResultStatus(Coded.of(ProcessingResultStatus.NORMAL))
                .build();
    }

    private static ProcessingResult error() {
        return ProcessingResult.builder()
                .processingResultStatus(Coded.of(ProcessingResultStatus.ERROR))
                .processingResultCode(SAMPLE_CODE)
                .processingResultMessage(SAMPLE_MESSAGE)
                .build();
    }
}
