/** Checks for home visits (訪問診療等) and online care (オンライン診療等), where the patient has agreed beforehand, and the end of such an agreement. */
@NullMarked
package jp.shikaku.core.care;

import org.jspecify.annotations.NullMarked;
