/** What to do when the card cannot be read (カードが読み取れないとき). */
@NullMarked
package jp.shikaku.consent.fallback;

import org.jspecify.annotations.NullMarked;
