/** The environment settings of an institution (医療機関環境設定情報): read, changed and written as a whole. */
@NullMarked
package jp.shikaku.core.settings;

import org.jspecify.annotations.NullMarked;
