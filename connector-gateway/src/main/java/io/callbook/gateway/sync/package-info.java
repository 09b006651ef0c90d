/** Syncs as administrators configure and watch them. */
@NullMarked
package io.callbook.gateway.sync;

import org.jspecify.annotations.NullMarked;
