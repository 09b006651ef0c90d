/** Forgets what accounts do not want to keep for ever. */
@NullMarked
package io.callbook.contacts.retention;

import org.jspecify.annotations.NullMarked;
