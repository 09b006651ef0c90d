/** Who asks, and what they may do: pure decisions, without the ways by which requests come in. */
@NullMarked
package io.callbook.access;

import org.jspecify.annotations.NullMarked;
