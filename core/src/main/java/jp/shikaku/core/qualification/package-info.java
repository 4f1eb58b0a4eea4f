/**
 * The check of one insured card (資格確認), its answer, and the result of a card reader. Values are grouped by meaning; each component names
 * the wire element it comes from.
 */
@NullMarked
package jp.shikaku.core.qualification;

import org.jspecify.annotations.NullMarked;
