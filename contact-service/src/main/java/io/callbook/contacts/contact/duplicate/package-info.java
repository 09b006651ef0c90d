/** Merging what is the same person by an account's rules (DEL-9). */
@NullMarked
package io.callbook.contacts.contact.duplicate;

import org.jspecify.annotations.NullMarked;
