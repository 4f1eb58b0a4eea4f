/** The client of the eligibility terminal (資格確認端末) and what it returns. Start at {@link jp.shikaku.core.EligibilityClient}. */
@NullMarked
package jp.shikaku.core;

import org.jspecify.annotations.NullMarked;
