/** Kept medical documents, and their removal (消去) when consent ends or the hand-over is done. */
@NullMarked
package jp.shikaku.consent.purge;

import org.jspecify.annotations.NullMarked;
