package jp.shikaku.consent.fallback;

import java.time.LocalDate;

/** Why the card cannot be read, or not in the usual way. Immutable and thread-safe. */
public enum FallbackCause {
    /** 停電: no power. */
    POWER_CUT,
    /** 回線障害: no network, or the centre does not answer. */
    NETWORK_FAILURE,
    /** 機器の故障: the reader or the terminal is out of order. */
    READER_FAILURE,
    /** カードの汚損・破損: the card is dirty or broken. */
    CARD_DAMAGED,
    /** ICチップの破損: the chip of the card is broken. */
    CHIP_BROKEN,
    /** 顔認証ができない: the face is not recognised. */
    FACE_NOT_RECOGNISED,
    /** 暗証番号を忘れた・ロックされた: the PIN is forgotten or locked. */
    PIN_NOT_USABLE,
    /** 利用者証明用電子証明書の有効期限切れ（3か月以内）: the certificate expired, three months ago at most. */
    CERTIFICATE_EXPIRED_RECENTLY,
    /** 利用者証明用電子証明書の有効期限切れ（3か月超）: the certificate expired longer ago. */
    CERTIFICATE_EXPIRED;

    private static final int MONTHS_OF_GRACE = 3;

    /**
     * Tells an expired certificate that can still be used, for the qualification only, from one that cannot.
     *
     * @param lastDay the last day on which the certificate was valid
     * @param today the day in Japan
     * @return the cause; recently through the same day three months later
     * @throws IllegalArgumentException if it has not expired
     */
    public static FallbackCause ofExpiredCertificate(LocalDate lastDay, LocalDate today) {
        if (!today.isAfter(lastDay)) {
            throw new IllegalArgumentException("the certificate has not expired");
        }
        return today.isAfter(lastDay.plusMonths(MONTHS_OF_GRACE)) ? CERTIFICATE_EXPIRED : CERTIFICATE_EXPIRED_RECENTLY;
    }

    boolean leavesAnotherWayAtTheReader() {
        return this == FACE_NOT_RECOGNISED || this == PIN_NOT_USABLE;
    }
}
