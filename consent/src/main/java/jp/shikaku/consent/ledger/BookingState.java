package jp.shikaku.consent.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.shikaku.consent.viewing.Booking;
import org.jspecify.annotations.Nullable;

/**
 * What all changes come to for the booking of online care. A move is confirmed by an answer that names the new day, or tells a consent given
 * after the move (N-2); a cancelled visit comes back by a new booking or a consent given after that only (N-3). Used by one thread.
 */
final class BookingState {

    private @Nullable Booking booking;
    private @Nullable LocalDateTime changedAt;

    @Nullable
    Booking now() {
        return booking;
    }

    /** Whether it is a visit to which no consent can belong yet (N-4); after a cancelled one the consents are closed already. */
    boolean isAnother(ConsentChange.Booked booked) {
        return booking != null
                && booking.state() != Booking.State.CANCELLED
                && !booking.equals(Booking.on(booked.visitDate()));
    }

    void apply(ConsentChange change, LocalDateTime at) {
        if (change instanceof ConsentChange.Booked booked) {
            booking = Booking.on(booked.visitDate());
        } else if (change instanceof ConsentChange.BookingMoved moved) {
            booking = Booking.on(moved.visitDate()).movedTo(moved.visitDate());
            changedAt = at;
        } else if (change instanceof ConsentChange.BookingCancelled && booking != null) {
            booking = booking.cancelled();
            changedAt = at;
        }
    }

    /** An answer that is not older than what is known. */
    void consent(ConsentChange.Consented told) {
        boolean isNew = changedAt == null
                || told.consent().consentTime().filter(changedAt::isBefore).isPresent();
        Optional<LocalDate> named = told.visitDate();
        if (booking == null || booking.state() == Booking.State.CONFIRMED) {
            booking = named.map(Booking::on).orElse(booking);
        } else if (booking.state() == Booking.State.MOVED) {
            confirm(booking.visitDate(), named, isNew);
        } else if (isNew && named.isPresent()) {
            booking = Booking.on(named.get());
        }
    }

    private void confirm(LocalDate movedTo, Optional<LocalDate> named, boolean isNew) {
        if (named.map(movedTo::equals).orElse(isNew)) {
            booking = Booking.on(movedTo);
        }
    }
}
