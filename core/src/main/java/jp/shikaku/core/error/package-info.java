/**
 * What can go wrong, as one sealed hierarchy: each exception says its stable code, the stage, whether a retry makes sense and whether
 * the request may already be with the terminal.
 *
 * @serial exclude
 */
@NullMarked
package jp.shikaku.core.error;

import org.jspecify.annotations.NullMarked;
