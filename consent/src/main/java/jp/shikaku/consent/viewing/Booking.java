package jp.shikaku.consent.viewing;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 予約: the visit for which an online consent was given. Immutable and thread-safe.
 *
 * @param visitDate 受診日: the day of the visit in Japan
 * @param state what happened to it
 */
public record Booking(LocalDate visitDate, State state) {

    /** What happened to a booking. */
    public enum State {
        /** The consent names this day. */
        CONFIRMED,
        /** Moved here; no answer says yet that the patient changed the visit date of the consent (N-2). */
        MOVED,
        /** Cancelled, and the consent with it (N-3). */
        CANCELLED
    }

    /**
     * A booking.
     *
     * @param visitDate the day of the visit
     * @param state what happened to it
     */
    public Booking {
        Objects.requireNonNull(visitDate, "visitDate");
        Objects.requireNonNull(state, "state");
    }

    /**
     * The booking that a consent names.
     *
     * @param visitDate the day of the visit
     * @return a confirmed booking
     */
    public static Booking on(LocalDate visitDate) {
        return new Booking(visitDate, State.CONFIRMED);
    }

    /**
     * The booking, moved to another day.
     *
     * @param day the new day
     * @return a booking that no answer has confirmed
     */
    public Booking movedTo(LocalDate day) {
        return new Booking(day, State.MOVED);
    }

    /**
     * The booking, cancelled.
     *
     * @return a cancelled booking
     */
    public Booking cancelled() {
        return new Booking(visitDate, State.CANCELLED);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the day
     */
    @Override
    public String toString() {
        return "Booking[masked]";
    }
}
