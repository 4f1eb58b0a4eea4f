package jp.shikaku.consent.viewing;

/** The viewing period (閲覧期間) of one care setting, as the facts open it; what time it is comes later. Immutable and thread-safe. */
@FunctionalInterface
interface ViewingPeriod {

    Opening of(ViewingFacts facts);
}
