package jp.shikaku.consent.fallback;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * カードが読み取れないときの対応: from the cause, the documents shown and whether the patient is known to the steps to offer, in their order. A
 * pure table. Thread-safe.
 *
 * <p>A notice or a screen counts together with the card only. What cannot be valid on the day is as if it were not shown. The last step is
 * always there.
 */
public final class FallbackAdvisor {

    private FallbackAdvisor() {}

    /**
     * Advises.
     *
     * @param cause why the card cannot be read
     * @param shown what the patient shows
     * @param visit whether the institution knows the patient
     * @param day the day in Japan
     * @return the steps, the first one to be offered first; each tells what to keep as evidence
     */
    public static List<FallbackStep> advise(
            FallbackCause cause, Set<PresentedDocument> shown, Visit visit, LocalDate day) {
        List<PresentedDocument> valid =
                shown.stream().filter(document -> document.validOn(day)).toList();
        return Stream.of(FallbackStep.values())
                .filter(step -> applies(step, cause, valid, visit))
                .toList();
    }

    private static boolean applies(FallbackStep step, FallbackCause cause, List<PresentedDocument> shown, Visit visit) {
        boolean card = shown.contains(PresentedDocument.MY_NUMBER_CARD);
        return switch (step) {
            case ANOTHER_WAY_AT_THE_READER -> card && cause.leavesAnotherWayAtTheReader();
            case QUALIFICATION_ONLY -> card && cause == FallbackCause.CERTIFICATE_EXPIRED_RECENTLY;
            case PORTAL_SCREEN_WITH_CARD -> card && shown.contains(PresentedDocument.PORTAL_SCREEN);
            case NOTICE_WITH_CARD -> card && shown.contains(PresentedDocument.QUALIFICATION_NOTICE);
            case DOCUMENT_ALONE -> shown.stream().anyMatch(FallbackAdvisor::isEnoughAlone);
            case EARLIER_DATA -> visit == Visit.RETURNING;
            case WRITTEN_DECLARATION -> visit == Visit.FIRST;
            case BILL_AS_UNKNOWN -> true;
        };
    }

    private static boolean isEnoughAlone(PresentedDocument document) {
        return switch (document) {
            case QUALIFICATION_CERTIFICATE, LATE_ELDERLY_CERTIFICATE, INSURED_CARD -> true;
            case MY_NUMBER_CARD, SMARTPHONE_CARD, PORTAL_SCREEN, QUALIFICATION_NOTICE -> false;
        };
    }
}
