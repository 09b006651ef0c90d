/** Contacts in the database, many at a time. */
@NullMarked
package io.callbook.contacts.contact.store;

import org.jspecify.annotations.NullMarked;
