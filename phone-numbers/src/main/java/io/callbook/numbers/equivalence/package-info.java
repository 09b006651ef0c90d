/**
 * National equivalences (MAT-9): which keys are the same subscriber's number, by the data in {@code
 * equivalences.txt}. Knows keys only, no numbering plan and no spelling.
 */
@NullMarked
package io.callbook.numbers.equivalence;

import org.jspecify.annotations.NullMarked;
