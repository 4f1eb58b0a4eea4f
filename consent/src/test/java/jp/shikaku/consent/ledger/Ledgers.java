package jp.shikaku.consent.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.PatientReference;
import jp.shikaku.consent.Row;
import jp.shikaku.consent.viewing.Declaration;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;

/** Invented subjects and changes. */
public final class Ledgers {

    public static final LocalDateTime CONSENTED = LocalDateTime.of(2026, 3, 10, 9, 15);

    private Ledgers() {}

    public static ConsentSubject subject(int patient, CareSetting setting) {
        return new ConsentSubject(new PatientReference("%064x".formatted(patient)), Row.INSTITUTION, setting);
    }

    public static ConsentChange.Consented consented(LocalDateTime at) {
        return new ConsentChange.Consented(
                ViewableInformation.PHARMACISTS,
                ViewingConsent.builder()
                        .flag(Coded.of(ConsentFlag.CONSENTED))
                        .consentTime(at)
                        .build(),
                Optional.empty(),
                Optional.empty());
    }

    static ConsentChange.Consented forVisit(LocalDateTime at, LocalDate visit) {
        return new ConsentChange.Consented(
                ViewableInformation.PHARMACISTS, consented(at).consent(), Optional.of(visit), Optional.empty());
    }

    /** One of each kind, with everything in it and with as little as can be. */
    static List<ConsentChange> changes() {
        return List.of(
                new ConsentChange.Consented(
                        ViewableInformation.OPERATION,
                        ViewingConsent.builder()
                                .flag(Coded.parse(ConsentFlag.class, "7"))
                                .consentTime(CONSENTED)
                                .availableTime(CONSENTED.plusDays(1))
                                .build(),
                        Optional.of(LocalDate.of(2026, 3, 20)),
                        Optional.of(Coded.of(InsuredCardClassification.GENERAL))),
                new ConsentChange.Consented(
                        ViewableInformation.DIAGNOSIS,
                        ViewingConsent.builder().build(),
                        Optional.empty(),
                        Optional.empty()),
                new ConsentChange.Booked(LocalDate.of(2026, 3, 20)),
                new ConsentChange.BookingMoved(LocalDate.of(2026, 3, 27)),
                new ConsentChange.BookingCancelled(),
                new ConsentChange.RelationOpened(LocalDate.of(2024, 2, 29)),
                new ConsentChange.ReinquiryConfirmed(LocalDate.of(2024, 6, 10)),
                new ConsentChange.ClaimPending(YearMonth.of(2024, 2)),
                new ConsentChange.ClaimReviewed(YearMonth.of(2024, 3)),
                new ConsentChange.Declared(new Declaration.Emergency(
                        true, Set.of(TwoFactorElement.MEMORY, TwoFactorElement.OBJECT), "意識障害で搬送", CONSENTED)),
                new ConsentChange.Declared(new Declaration.Emergency(false, Set.of(), "転倒", CONSENTED)),
                new ConsentChange.Declared(new Declaration.Disaster(
                        "架空県全域", CONSENTED, CONSENTED.plusDays(7), Declaration.DisasterConsent.UNABLE, "停電")),
                new ConsentChange.RelationClosed(),
                new ConsentChange.Revoked());
    }
}
