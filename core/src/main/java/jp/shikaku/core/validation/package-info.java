/**
 * The rules a request must keep, as Jakarta Validation constraints that vendors can put on their own classes as well, and the validator
 * that checks them.
 */
@NullMarked
package jp.shikaku.core.validation;

import org.jspecify.annotations.NullMarked;
