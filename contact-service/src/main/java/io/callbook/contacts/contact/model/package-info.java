/** What a contact is, and what makes a writer's input one. Pure. */
@NullMarked
package io.callbook.contacts.contact.model;

import org.jspecify.annotations.NullMarked;
