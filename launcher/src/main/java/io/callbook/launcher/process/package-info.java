/** Services as detached processes of the operating system. */
@NullMarked
package io.callbook.launcher.process;

import org.jspecify.annotations.NullMarked;
