/** The log of changes that the feed is read from. */
@NullMarked
package io.callbook.contacts.change;

import org.jspecify.annotations.NullMarked;
