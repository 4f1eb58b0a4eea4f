/** Reference numbers (照会番号): the numbers under which an institution knows its patients, registered with the centre. */
@NullMarked
package jp.shikaku.core.reference;

import org.jspecify.annotations.NullMarked;
