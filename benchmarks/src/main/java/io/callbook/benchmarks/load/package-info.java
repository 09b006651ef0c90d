/** Load generators for unary gRPC calls: a closed loop and an open one. */
@NullMarked
package io.callbook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
