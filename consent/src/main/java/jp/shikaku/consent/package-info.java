/** What all rules of consent share: the care settings, and the coded reasons. */
@NullMarked
package jp.shikaku.consent;

import org.jspecify.annotations.NullMarked;
