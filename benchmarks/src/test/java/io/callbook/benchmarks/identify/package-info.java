/** Tests of what the benchmark asks. */
@NullMarked
package io.callbook.benchmarks.identify;

import org.jspecify.annotations.NullMarked;
