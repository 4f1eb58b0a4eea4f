/** Sealed batches: the roll call, the documents, and the container that carries them. */
@NullMarked
package jp.shikaku.transport.usb.internal.batch;

import org.jspecify.annotations.NullMarked;
