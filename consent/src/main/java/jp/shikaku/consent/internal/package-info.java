/** What several packages of this module need; not exported. */
@NullMarked
package jp.shikaku.consent.internal;

import org.jspecify.annotations.NullMarked;
