/** A terminal (資格確認端末) that is played: invented people, scenarios, and the ways to reach it without a real one. */
@NullMarked
package jp.shikaku.transport.mock;

import org.jspecify.annotations.NullMarked;
