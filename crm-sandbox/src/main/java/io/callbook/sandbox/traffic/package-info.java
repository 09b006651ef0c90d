/** Which API requests came in, for tests that say how many calls were made. */
@NullMarked
package io.callbook.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
