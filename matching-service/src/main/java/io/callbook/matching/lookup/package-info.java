/** What the connected CRMs know right now. */
@NullMarked
package io.callbook.matching.lookup;

import org.jspecify.annotations.NullMarked;
