/** Faults on demand: slowness, failures, lost answers. */
@NullMarked
package io.callbook.sandbox.faults;

import org.jspecify.annotations.NullMarked;
