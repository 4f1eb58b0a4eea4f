/** What the library costs, beside what the same work costs otherwise. Only ratios within one run count. */
@NullMarked
package jp.shikaku.benchmarks;

import org.jspecify.annotations.NullMarked;
