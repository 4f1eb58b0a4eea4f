/**
 * The ports: what a client needs of the outside world. Transports, codecs, guards and clocks are implementations of these; a vendor can
 * bring its own.
 */
@NullMarked
package jp.shikaku.core.port;

import org.jspecify.annotations.NullMarked;
