/** How contacts came to say what they say (LOG-5), and all of it in one document. */
@NullMarked
package io.callbook.contacts.contact.history;

import org.jspecify.annotations.NullMarked;
