/** How the processes stand, and what they logged. */
@NullMarked
package io.callbook.launcher.status;

import org.jspecify.annotations.NullMarked;
