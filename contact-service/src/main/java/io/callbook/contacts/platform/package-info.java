/** What the features stand on: errors on the wire, transactions, flow control, tokens. */
@NullMarked
package io.callbook.contacts.platform;

import org.jspecify.annotations.NullMarked;
