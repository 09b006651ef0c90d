/** Calls as they are kept. */
@NullMarked
package io.callbook.contacts.call.store;

import org.jspecify.annotations.NullMarked;
