/** The whole system, started and used as a user does. */
@NullMarked
package io.callbook.system;

import org.jspecify.annotations.NullMarked;
