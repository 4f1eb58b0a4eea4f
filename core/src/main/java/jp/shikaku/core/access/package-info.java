/** How patients reach an institution: its access URL (医療機関アクセスURL) with the QR code, and the passcode for checks by sight (目視確認用パスコード). */
@NullMarked
package jp.shikaku.core.access;

import org.jspecify.annotations.NullMarked;
