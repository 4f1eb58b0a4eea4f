/** What a transport must do, as tests that are written once and run on every transport. */
@NullMarked
package jp.shikaku.testkit;

import org.jspecify.annotations.NullMarked;
