/** The age file format, version 1 (age-encryption.org/v1), for X25519 recipients, on the ciphers of the JDK. */
@NullMarked
package jp.shikaku.transport.usb.internal.age;

import org.jspecify.annotations.NullMarked;
