/** Where connectors may send requests: their vendors' hosts and those that the operator allows. */
@NullMarked
package io.callbook.gateway.outgoing;

import org.jspecify.annotations.NullMarked;
