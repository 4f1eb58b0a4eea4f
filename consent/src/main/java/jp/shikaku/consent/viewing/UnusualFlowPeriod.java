package jp.shikaku.consent.viewing;

/**
 * 通常とは異なる動線の外来診療: the sources name 24 hours, and the online function that is used goes by the visit date; the stricter of the two
 * holds. Without a booking the visit date is the day of the consent.
 */
record UnusualFlowPeriod(ViewingPeriod outpatient, ViewingPeriod online) implements ViewingPeriod {

    @Override
    public Opening of(ViewingFacts facts) {
        ViewingFacts visit = facts.booking().isPresent()
                ? facts
                : facts.consent()
                        .consentTime()
                        .map(begun -> facts.with(Booking.on(begun.toLocalDate())))
                        .orElse(facts);
        return outpatient.of(visit).and(online.of(visit));
    }
}
