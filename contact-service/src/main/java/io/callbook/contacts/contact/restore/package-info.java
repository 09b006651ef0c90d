/** Bringing deleted contacts back (DEL-6). */
@NullMarked
package io.callbook.contacts.contact.restore;

import org.jspecify.annotations.NullMarked;
