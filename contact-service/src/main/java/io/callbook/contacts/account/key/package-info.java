/** The accounts' own keys, for callers without an identity provider. */
@NullMarked
package io.callbook.contacts.account.key;

import org.jspecify.annotations.NullMarked;
