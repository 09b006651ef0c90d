/** What the command line shows: lines, tables, progress, and problems in one sentence. */
@NullMarked
package io.callbook.launcher.console;

import org.jspecify.annotations.NullMarked;
