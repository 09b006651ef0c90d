/** Organizations in the database. */
@NullMarked
package io.callbook.contacts.organization.store;

import org.jspecify.annotations.NullMarked;
