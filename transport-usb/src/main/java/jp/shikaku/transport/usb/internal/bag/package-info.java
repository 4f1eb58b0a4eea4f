/** Open batches: BagIt bags (RFC 8493). */
@NullMarked
package jp.shikaku.transport.usb.internal.bag;

import org.jspecify.annotations.NullMarked;
