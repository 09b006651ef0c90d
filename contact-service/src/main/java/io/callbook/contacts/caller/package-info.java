/** Who has a number: found, or created at once. */
@NullMarked
package io.callbook.contacts.caller;

import org.jspecify.annotations.NullMarked;
