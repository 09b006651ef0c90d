/** What an organization is, and what makes a writer's input one. Pure. */
@NullMarked
package io.callbook.contacts.organization.model;

import org.jspecify.annotations.NullMarked;
