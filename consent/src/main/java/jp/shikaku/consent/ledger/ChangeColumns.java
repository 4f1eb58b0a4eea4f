package jp.shikaku.consent.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.consent.viewing.Declaration;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import org.jspecify.annotations.Nullable;

/** A change as the columns of one row; what a kind of change does not have is null. Immutable and thread-safe. */
record ChangeColumns(
        Kind kind,
        @Nullable String information,
        @Nullable String flag,
        @Nullable LocalDateTime begins,
        @Nullable LocalDateTime ends,
        @Nullable LocalDate day,
        @Nullable String card,
        @Nullable String notice,
        @Nullable String reason) {

    /** What a row tells; the names stand in the database and never change. */
    enum Kind {
        CONSENTED,
        BOOKED,
        BOOKING_MOVED,
        BOOKING_CANCELLED,
        RELATION_OPENED,
        RELATION_CLOSED,
        REINQUIRY_CONFIRMED,
        CLAIM_PENDING,
        CLAIM_REVIEWED,
        EMERGENCY_DECLARED,
        DISASTER_DECLARED,
        REVOKED
    }

    private static final String AUTHORISED = "AUTHORISED";

    static ChangeColumns of(ConsentChange change) {
        if (change instanceof ConsentChange.Consented told) {
            return of(told);
        } else if (change instanceof ConsentChange.Declared declared) {
            return of(declared.declaration());
        } else if (change instanceof ConsentChange.Booked booked) {
            return on(Kind.BOOKED, booked.visitDate());
        } else if (change instanceof ConsentChange.BookingMoved moved) {
            return on(Kind.BOOKING_MOVED, moved.visitDate());
        } else if (change instanceof ConsentChange.RelationOpened opened) {
            return on(Kind.RELATION_OPENED, opened.firstCheck());
        } else if (change instanceof ConsentChange.ReinquiryConfirmed confirmed) {
            return on(Kind.REINQUIRY_CONFIRMED, confirmed.day());
        } else if (change instanceof ConsentChange.ClaimPending pending) {
            return on(Kind.CLAIM_PENDING, pending.month().atDay(1));
        } else if (change instanceof ConsentChange.ClaimReviewed reviewed) {
            return on(Kind.CLAIM_REVIEWED, reviewed.month().atDay(1));
        } else if (change instanceof ConsentChange.BookingCancelled) {
            return on(Kind.BOOKING_CANCELLED, null);
        }
        return on(change instanceof ConsentChange.RelationClosed ? Kind.RELATION_CLOSED : Kind.REVOKED, null);
    }

    private static ChangeColumns on(Kind kind, @Nullable LocalDate day) {
        return new ChangeColumns(kind, null, null, null, null, day, null, null, null);
    }

    private static ChangeColumns of(ConsentChange.Consented told) {
        ViewingConsent consent = told.consent();
        return new ChangeColumns(
                Kind.CONSENTED,
                told.information().name(),
                consent.flag().map(Coded::code).orElse(null),
                consent.consentTime().orElse(null),
                consent.availableTime().orElse(null),
                told.visitDate().orElse(null),
                told.card().map(Coded::code).orElse(null),
                null,
                null);
    }

    private static ChangeColumns of(Declaration declaration) {
        if (declaration instanceof Declaration.Emergency emergency) {
            Stream<String> authority = emergency.authorised() ? Stream.of(AUTHORISED) : Stream.of();
            String flags = Stream.concat(authority, emergency.factors().stream().map(Enum::name))
                    .sorted()
                    .collect(Collectors.joining(" "));
            return new ChangeColumns(
                    Kind.EMERGENCY_DECLARED,
                    null,
                    flags,
                    emergency.declaredAt(),
                    null,
                    null,
                    null,
                    null,
                    emergency.reason());
        }
        Declaration.Disaster disaster = (Declaration.Disaster) declaration;
        return new ChangeColumns(
                Kind.DISASTER_DECLARED,
                null,
                disaster.consent().name(),
                disaster.from(),
                disaster.to(),
                null,
                null,
                disaster.notice(),
                disaster.reason());
    }

    ConsentChange change() {
        return switch (kind) {
            case CONSENTED -> consented();
            case BOOKED -> new ConsentChange.Booked(needed(day));
            case BOOKING_MOVED -> new ConsentChange.BookingMoved(needed(day));
            case BOOKING_CANCELLED -> new ConsentChange.BookingCancelled();
            case RELATION_OPENED -> new ConsentChange.RelationOpened(needed(day));
            case RELATION_CLOSED -> new ConsentChange.RelationClosed();
            case REINQUIRY_CONFIRMED -> new ConsentChange.ReinquiryConfirmed(needed(day));
            case CLAIM_PENDING -> new ConsentChange.ClaimPending(YearMonth.from(needed(day)));
            case CLAIM_REVIEWED -> new ConsentChange.ClaimReviewed(YearMonth.from(needed(day)));
            case EMERGENCY_DECLARED -> new ConsentChange.Declared(emergency());
            case DISASTER_DECLARED -> new ConsentChange.Declared(disaster());
            case REVOKED -> new ConsentChange.Revoked();
        };
    }

    private ConsentChange consented() {
        return new ConsentChange.Consented(
                ViewableInformation.valueOf(needed(information)),
                ViewingConsent.builder()
                        .flag(flag == null ? null : Coded.parse(ConsentFlag.class, flag))
                        .consentTime(begins)
                        .availableTime(ends)
                        .build(),
                Optional.ofNullable(day),
                Optional.ofNullable(card).map(code -> Coded.parse(InsuredCardClassification.class, code)));
    }

    private Declaration emergency() {
        Set<String> flags = Set.of(needed(flag).split(" "));
        Set<TwoFactorElement> factors = Stream.of(TwoFactorElement.values())
                .filter(factor -> flags.contains(factor.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new Declaration.Emergency(flags.contains(AUTHORISED), factors, needed(reason), needed(begins));
    }

    private Declaration disaster() {
        return new Declaration.Disaster(
                needed(notice),
                needed(begins),
                needed(ends),
                Declaration.DisasterConsent.valueOf(needed(flag)),
                needed(reason));
    }

    private <T> T needed(@Nullable T value) {
        return Objects.requireNonNull(value, kind::name);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ChangeColumns[masked]";
    }
}
