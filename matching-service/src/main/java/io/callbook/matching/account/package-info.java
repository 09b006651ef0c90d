/** An account's settings and organizations as the store tells them. Pure. */
@NullMarked
package io.callbook.matching.account;

import org.jspecify.annotations.NullMarked;
