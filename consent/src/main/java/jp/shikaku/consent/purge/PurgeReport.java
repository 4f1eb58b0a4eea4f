package jp.shikaku.consent.purge;

import java.util.List;

/**
 * 消去の報告: what a purge removed. The same stands in the audit log. Immutable and thread-safe.
 *
 * @param purged the documents that were removed
 * @param kept how many documents stay or may still come, as consent to them lasts
 */
public record PurgeReport(List<Purged> purged, int kept) {

    /**
     * A report.
     *
     * @param purged the documents that were removed
     * @param kept how many documents stay or may still come
     */
    public PurgeReport {
        purged = List.copyOf(purged);
    }
}
