/**
 * Stable codes with their texts in Japanese and English, and the findings that carry them: violations before sending, notices after reading.
 *
 * @serial exclude
 */
@NullMarked
package jp.shikaku.core.diagnostic;

import org.jspecify.annotations.NullMarked;
