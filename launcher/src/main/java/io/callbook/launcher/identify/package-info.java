/** Who is calling. */
@NullMarked
package io.callbook.launcher.identify;

import org.jspecify.annotations.NullMarked;
