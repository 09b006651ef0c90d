/** PostgreSQL from its packaged binaries, started directly and kept running. */
@NullMarked
package io.callbook.launcher.database;

import org.jspecify.annotations.NullMarked;
