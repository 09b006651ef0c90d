/**
 * Executing syncs: each run by exactly one process, taken over from its checkpoint when that one
 * dies (RUN-9).
 */
@NullMarked
package io.callbook.gateway.run;

import org.jspecify.annotations.NullMarked;
