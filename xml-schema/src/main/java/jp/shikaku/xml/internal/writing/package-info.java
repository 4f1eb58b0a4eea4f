/** From a document to bytes: every character is checked before one byte is written. */
@NullMarked
package jp.shikaku.xml.internal.writing;

import org.jspecify.annotations.NullMarked;
