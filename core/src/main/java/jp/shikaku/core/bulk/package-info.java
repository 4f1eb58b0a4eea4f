/**
 * The exchanges in two steps (一括要求): a request is accepted under a reception number (受付番号), and its result is fetched with it, unit by
 * unit. Start at {@link jp.shikaku.core.EligibilityClient#bulk()}.
 */
@NullMarked
package jp.shikaku.core.bulk;

import org.jspecify.annotations.NullMarked;
