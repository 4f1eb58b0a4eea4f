/**
 * What a vendor may ask for before a value is sent or compared: another way of writing, with a report of what was changed. Nothing of it is
 * ever applied silently to what the centre sent.
 */
@NullMarked
package jp.shikaku.core.normalization;

import org.jspecify.annotations.NullMarked;
