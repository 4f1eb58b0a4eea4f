/**
 * Which of a vendor's patients an answer is about, and what it changes for them. Nothing is chosen or overwritten here: the caller, and in
 * doubt a person, decides.
 */
@NullMarked
package jp.shikaku.core.linking;

import org.jspecify.annotations.NullMarked;
