/** Viewing periods (閲覧期間): from when until when medical information may be viewed, by care setting. */
@NullMarked
package jp.shikaku.consent.viewing;

import org.jspecify.annotations.NullMarked;
