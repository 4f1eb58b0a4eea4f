/** The audit (監査): who saw which kind of information of whom, when, why and with what result, in a log that shows whether it was altered. */
@NullMarked
package jp.shikaku.consent.audit;

import org.jspecify.annotations.NullMarked;
