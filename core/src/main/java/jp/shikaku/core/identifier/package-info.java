/**
 * Numbers and identifiers of the protocol as value types. They refuse only what has the wrong length or characters; check digits are
 * constraints, because test data break them. Those that belong to a person never show their value in {@code toString()}.
 */
@NullMarked
package jp.shikaku.core.identifier;

import org.jspecify.annotations.NullMarked;
