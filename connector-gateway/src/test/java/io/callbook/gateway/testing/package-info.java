/** Stand-ins for what is outside the gateway. */
@NullMarked
package io.callbook.gateway.testing;

import org.jspecify.annotations.NullMarked;
