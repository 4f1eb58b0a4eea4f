/** Signatures by Ed25519 in the form of OpenSSH (SSHSIG). */
@NullMarked
package jp.shikaku.transport.usb.internal.sign;

import org.jspecify.annotations.NullMarked;
