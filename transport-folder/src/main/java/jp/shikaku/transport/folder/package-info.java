/** The transport over a folder shared with the terminal. */
@NullMarked
package jp.shikaku.transport.folder;

import org.jspecify.annotations.NullMarked;
