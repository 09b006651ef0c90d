/** Tests of what the benchmark of the store does and says. */
@NullMarked
package io.callbook.benchmarks.store;

import org.jspecify.annotations.NullMarked;
