/** From the bytes of a document to a parser that shows only what is known, safe and within the limits. */
@NullMarked
package jp.shikaku.xml.internal.reading;

import org.jspecify.annotations.NullMarked;
