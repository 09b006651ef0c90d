/** Tests of identifying callers. */
@NullMarked
package io.callbook.matching.caller;

import org.jspecify.annotations.NullMarked;
