/** Contacts from a CSV file. */
@NullMarked
package io.callbook.launcher.importing;

import org.jspecify.annotations.NullMarked;
