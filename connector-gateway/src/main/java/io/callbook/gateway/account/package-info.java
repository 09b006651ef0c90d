/** The accounts, as the store of contacts knows them. */
@NullMarked
package io.callbook.gateway.account;

import org.jspecify.annotations.NullMarked;
