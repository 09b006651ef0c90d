/** Forgetting persons for good (DEL-10). */
@NullMarked
package io.callbook.contacts.contact.erasure;

import org.jspecify.annotations.NullMarked;
