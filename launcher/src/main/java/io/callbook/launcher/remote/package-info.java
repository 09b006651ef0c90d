/** How the command line speaks to the running services. */
@NullMarked
package io.callbook.launcher.remote;

import org.jspecify.annotations.NullMarked;
