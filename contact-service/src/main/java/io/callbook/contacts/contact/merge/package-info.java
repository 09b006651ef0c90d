/** Making two contacts one, and two again (DEL-9). */
@NullMarked
package io.callbook.contacts.contact.merge;

import org.jspecify.annotations.NullMarked;
