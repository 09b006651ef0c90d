/** Contacts and their parts as JSON. */
@NullMarked
package io.callbook.contacts.contact.view;

import org.jspecify.annotations.NullMarked;
