/** Between bound classes and values: one mapper for each group of elements, shared by all messages that carry it. */
@NullMarked
package jp.shikaku.xml.internal.mapping;

import org.jspecify.annotations.NullMarked;
