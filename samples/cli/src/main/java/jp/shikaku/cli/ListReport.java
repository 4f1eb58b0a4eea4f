package jp.shikaku.cli;

/**
 * What became of a list.
 *
 * @param sent rows handed over
 * @param answered rows that got an answer, be it an error of the terminal
 * @param valid rows answered as valid
 * @param failed rows without a usable answer: invalid, not sent, not answered in time, refused, or answered by an error
 * @param duplicated answers that were handed out before
 * @param mismatched answers that belong to another request
 * @param elapsedMillis how long it took
 */
record ListReport(int sent, int answered, int valid, int failed, int duplicated, int mismatched, long elapsedMillis) {}
