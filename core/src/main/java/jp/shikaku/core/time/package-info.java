/** The time of the protocol: Japan's. */
@NullMarked
package jp.shikaku.core.time;

import org.jspecify.annotations.NullMarked;
