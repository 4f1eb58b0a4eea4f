package jp.shikaku.consent.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.reinquiry.ClaimHistory;
import jp.shikaku.consent.reinquiry.ReinquiryFacts;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.consent.viewing.Declaration;
import jp.shikaku.consent.viewing.ViewingFacts;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import org.jspecify.annotations.Nullable;

/** What all changes of one subject come to, one after the other. Used by one thread. */
final class ConsentState {

    private final MedicalInstitutionCode institution;
    private final Map<ViewableInformation, ViewingConsent> consents = new EnumMap<>(ViewableInformation.class);
    private @Nullable Coded<InsuredCardClassification> card;
    private final BookingState booking = new BookingState();
    private @Nullable Relation relation;
    private @Nullable Declaration declaration;

    /** Until when consents were given that count no more: revoked, cancelled with their visit, or used for an earlier one. */
    private LocalDateTime closedUntil = LocalDateTime.MIN;

    private boolean revoked;

    private ConsentState(MedicalInstitutionCode institution) {
        this.institution = institution;
    }

    static ConsentState read(ConsentLedger ledger, ConsentSubject subject) {
        ConsentState state = new ConsentState(subject.institution());
        ledger.entries(subject).forEach(entry -> state.apply(entry.change(), entry.at()));
        return state;
    }

    private void apply(ConsentChange change, LocalDateTime at) {
        if (change instanceof ConsentChange.Booked booked) {
            spend(booking.isAnother(booked) ? lastGiven() : closedUntil);
        } else if (change instanceof ConsentChange.BookingCancelled) {
            cancel(at);
        }
        booking.apply(change, at);
        if (change instanceof ConsentChange.Consented consented) {
            consent(consented);
        } else if (change instanceof ConsentChange.Revoked) {
            revoked = true;
            spend(at);
        } else if (change instanceof ConsentChange.Declared declared) {
            declaration = declared.declaration();
        } else if (change instanceof ConsentChange.RelationOpened opened) {
            relation = Relation.begun(institution, opened.firstCheck());
        } else if (relation != null) {
            relation = changed(relation, change, at);
        }
    }

    private static Relation changed(Relation relation, ConsentChange change, LocalDateTime at) {
        ClaimHistory claims = relation.claims();
        if (change instanceof ConsentChange.RelationClosed) {
            return relation.ended(at);
        }
        if (change instanceof ConsentChange.ReinquiryConfirmed confirmed) {
            return relation.confirmed(confirmed.day());
        }
        if (change instanceof ConsentChange.ClaimPending pending) {
            return relation.with(claims.withPending(pending.month()));
        }
        return change instanceof ConsentChange.ClaimReviewed reviewed
                ? relation.with(claims.withReviewed(reviewed.month()))
                : relation;
    }

    /** N-3: a booking keeps its consents and tells that it was cancelled; without one, as in an unusual flow, they are gone. */
    private void cancel(LocalDateTime at) {
        if (booking.now() == null) {
            spend(at);
        } else {
            closedUntil = at;
        }
    }

    /** What was consented until then counts no more, whatever its kind (N-3, N-4, revocation). */
    private void spend(LocalDateTime until) {
        closedUntil = until;
        consents.values().removeIf(this::isClosed);
    }

    private boolean isClosed(ViewingConsent consent) {
        return isGiven(consent)
                && closedUntil.isAfter(LocalDateTime.MIN)
                && consent.consentTime().filter(closedUntil::isBefore).isEmpty();
    }

    private LocalDateTime lastGiven() {
        return consents.values().stream()
                .flatMap(consent -> consent.consentTime().stream())
                .reduce(closedUntil, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** An answer that tells of a consent that counts no more, or of an older one than is known, comes again: it changes nothing. */
    private void consent(ConsentChange.Consented told) {
        if (isStale(told)) {
            return;
        }
        if (isGiven(told.consent())) {
            revoked = false;
        }
        consents.put(told.information(), told.consent());
        card = told.card().orElse(card);
        booking.consent(told);
    }

    private boolean isStale(ConsentChange.Consented told) {
        Optional<LocalDateTime> begun = told.consent().consentTime();
        if (isClosed(told.consent())) {
            return true;
        }
        ViewingConsent known = consents.get(told.information());
        return known != null
                && begun.isPresent()
                && known.consentTime().filter(begun.get()::isBefore).isPresent();
    }

    private static boolean isGiven(ViewingConsent consent) {
        return consent.flag().filter(flag -> flag.is(ConsentFlag.CONSENTED)).isPresent();
    }

    ViewingFacts viewing(CareSetting setting, ViewableInformation information) {
        return ViewingFacts.builder(setting)
                .consent(consents.getOrDefault(
                        information, ViewingConsent.builder().build()))
                .card(card)
                .booking(booking.now())
                .relation(relation)
                .declaration(declaration)
                .revoked(revoked)
                .build();
    }

    ReinquiryFacts reinquiry(CareSetting setting) {
        return new ReinquiryFacts(setting, institution, Optional.ofNullable(relation), revoked);
    }

    /** Whether an answer of this day tells something new about the care that goes on. */
    boolean isConfirmedBy(LocalDate today) {
        return relation != null
                && relation.isOngoing()
                && relation.firstCheck().isBefore(today)
                && relation.confirmedOn().filter(today::equals).isEmpty();
    }

    boolean hasOngoingRelation() {
        return relation != null && relation.isOngoing();
    }

    /** Since when a revocation is due: the care has ended, and its consent is still there. */
    Optional<LocalDateTime> revocationDueSince() {
        boolean consented = consents.values().stream().anyMatch(ConsentState::isGiven);
        return Optional.ofNullable(relation).flatMap(Relation::endedAt).filter(ended -> consented);
    }
}
