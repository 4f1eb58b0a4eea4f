/** The ledger of consents (同意台帳): what was consented, when, for which setting, visit and relation, and what follows from it now. */
@NullMarked
package jp.shikaku.consent.ledger;

import org.jspecify.annotations.NullMarked;
