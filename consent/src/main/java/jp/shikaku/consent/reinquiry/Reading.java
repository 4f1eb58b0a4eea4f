package jp.shikaku.consent.reinquiry;

/**
 * How "the last day of the month containing the day on which three months elapse" (3か月を経過する日の属する月の末日) is counted. The text leaves it
 * open, and the readings differ only when the first visit was on the first day of a month. Immutable and thread-safe.
 */
public enum Reading {
    /** The first day is not counted (民法140条), as periods are counted by law unless said otherwise. For trying: the centre decides. */
    STATUTORY,

    /** The shorter of counting the first day and not counting it. For relying on a consent without asking the centre. */
    CONSERVATIVE
}
