/** Commands that start and stop the system. */
@NullMarked
package io.callbook.launcher.running;

import org.jspecify.annotations.NullMarked;
