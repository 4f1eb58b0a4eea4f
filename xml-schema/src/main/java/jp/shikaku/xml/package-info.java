/** The XML of the terminal's interface: the codec between documents and values, and the limits it keeps. */
@NullMarked
package jp.shikaku.xml;

import org.jspecify.annotations.NullMarked;
