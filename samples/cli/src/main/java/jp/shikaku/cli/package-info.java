/** The command-line tool {@code shikaku}: one class a command, built on the public API of the SDK only. */
@NullMarked
package jp.shikaku.cli;

import org.jspecify.annotations.NullMarked;
