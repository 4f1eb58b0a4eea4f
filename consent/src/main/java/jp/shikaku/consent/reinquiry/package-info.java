/** Re-inquiry (再照会): asking again without the card, while home visits go on. */
@NullMarked
package jp.shikaku.consent.reinquiry;

import org.jspecify.annotations.NullMarked;
