/** Runs the commands as a user does. */
@NullMarked
package jp.shikaku.cli;

import org.jspecify.annotations.NullMarked;
