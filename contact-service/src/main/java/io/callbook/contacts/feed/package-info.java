/** Everything about an account's contacts, now and from now on. */
@NullMarked
package io.callbook.contacts.feed;

import org.jspecify.annotations.NullMarked;
