/** How the syncs stand, and running them now. */
@NullMarked
package io.callbook.launcher.sync;

import org.jspecify.annotations.NullMarked;
