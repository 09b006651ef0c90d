/** How fast callers are identified, beside an echo and a SELECT on the same stack. */
@NullMarked
package io.callbook.benchmarks.identify;

import org.jspecify.annotations.NullMarked;
