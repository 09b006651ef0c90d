/** Who is calling: from memory if the number is known, else from the store. */
@NullMarked
package io.callbook.matching.caller;

import org.jspecify.annotations.NullMarked;
