/** How long one look-up in the index takes, in a JVM that does nothing else. */
@NullMarked
package io.callbook.benchmarks.lookup;

import org.jspecify.annotations.NullMarked;
