/** Typed values and their declarations: the fields of custom tables and of contacts. */
@NullMarked
package io.callbook.contacts.field;

import org.jspecify.annotations.NullMarked;
