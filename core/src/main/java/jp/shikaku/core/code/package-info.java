/** Code lists (コード表) of the protocol, and {@link jp.shikaku.core.code.Coded}, which carries a code of an answer. */
@NullMarked
package jp.shikaku.core.code;

import org.jspecify.annotations.NullMarked;
