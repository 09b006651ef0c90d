/** The command line of Callbook. */
@NullMarked
package io.callbook.launcher;

import org.jspecify.annotations.NullMarked;
