/** How fast callers are identified from memory, beside an echo on the same stack. */
@NullMarked
package io.callbook.benchmarks.identify;

import org.jspecify.annotations.NullMarked;
