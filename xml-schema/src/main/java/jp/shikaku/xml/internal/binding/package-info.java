/** Conversions between the text of an element and the value it stands for; {@code bindings.xjb} names them. */
@NullMarked
package jp.shikaku.xml.internal.binding;

import org.jspecify.annotations.NullMarked;
