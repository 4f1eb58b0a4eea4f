/** Checks in an emergency (救急時医療情報閲覧), for which authority, two-factor authentication and a reason are needed. */
@NullMarked
package jp.shikaku.core.emergency;

import org.jspecify.annotations.NullMarked;
