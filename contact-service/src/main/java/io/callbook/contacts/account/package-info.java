/** Accounts, to which everything else belongs. */
@NullMarked
package io.callbook.contacts.account;

import org.jspecify.annotations.NullMarked;
