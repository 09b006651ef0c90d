/** The append-only file that makes the sandbox survive a kill. */
@NullMarked
package io.callbook.sandbox.journal;

import org.jspecify.annotations.NullMarked;
