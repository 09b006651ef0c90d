/** Tests of what the benchmark asks. */
@NullMarked
package io.callbook.benchmarks.synthetic;

import org.jspecify.annotations.NullMarked;
