/** The guard of the exchanges, which learns consents from answers and refuses what lies outside them. */
@NullMarked
package jp.shikaku.consent.guard;

import org.jspecify.annotations.NullMarked;
