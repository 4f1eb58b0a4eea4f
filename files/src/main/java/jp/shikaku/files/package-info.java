/** Durable files, the protocol's file names, and the directory in which a transport remembers. */
@NullMarked
package jp.shikaku.files;

import org.jspecify.annotations.NullMarked;
