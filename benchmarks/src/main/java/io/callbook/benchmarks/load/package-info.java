/** A closed-loop load generator for unary gRPC calls. */
@NullMarked
package io.callbook.benchmarks.load;

import org.jspecify.annotations.NullMarked;
