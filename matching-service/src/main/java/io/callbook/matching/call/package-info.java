/** Calls that were identified, and what agents chose in them. */
@NullMarked
package io.callbook.matching.call;

import org.jspecify.annotations.NullMarked;
