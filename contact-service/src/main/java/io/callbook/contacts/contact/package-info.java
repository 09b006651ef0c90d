/** Reading and writing single contacts. */
@NullMarked
package io.callbook.contacts.contact;

import org.jspecify.annotations.NullMarked;
