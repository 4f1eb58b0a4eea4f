/** Elements under the names a terminal has for them. */
@NullMarked
package jp.shikaku.xml.internal.naming;

import org.jspecify.annotations.NullMarked;
