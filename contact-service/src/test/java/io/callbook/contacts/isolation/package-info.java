/** Attacks of one account on another. */
@NullMarked
package io.callbook.contacts.isolation;

import org.jspecify.annotations.NullMarked;
