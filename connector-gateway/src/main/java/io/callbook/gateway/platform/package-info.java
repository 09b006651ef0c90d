/** What every feature of the gateway shares at its edge: how it reports what went wrong. */
@NullMarked
package io.callbook.gateway.platform;

import org.jspecify.annotations.NullMarked;
