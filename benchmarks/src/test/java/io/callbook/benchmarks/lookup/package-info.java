/** Tests of what the benchmark asks. */
@NullMarked
package io.callbook.benchmarks.lookup;

import org.jspecify.annotations.NullMarked;
