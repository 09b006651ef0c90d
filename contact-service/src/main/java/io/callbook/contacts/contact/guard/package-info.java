/** The rules that every writer of contacts obeys, as they stand in its transaction. */
@NullMarked
package io.callbook.contacts.contact.guard;

import org.jspecify.annotations.NullMarked;
