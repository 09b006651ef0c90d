/** How fast the store takes contacts in, gives them out and finds them, beside plain COPY. */
@NullMarked
package io.callbook.benchmarks.store;

import org.jspecify.annotations.NullMarked;
