/**
 * The offline drop (USB メモリによる受け渡し): {@link jp.shikaku.transport.usb.UsbTransport} on the side of the program,
 * {@link jp.shikaku.transport.usb.Courier} on the side of the terminal, and a stick between them.
 */
@NullMarked
package jp.shikaku.transport.usb;

import org.jspecify.annotations.NullMarked;
