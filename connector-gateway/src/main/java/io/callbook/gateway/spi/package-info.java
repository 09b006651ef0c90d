/**
 * What a connector is: the small interface between the sync engine and each CRM. A vendor's package
 * sees this package and the allowed outgoing hosts, and nothing else of the gateway; the engine
 * sees this package and no vendor.
 */
@NullMarked
package io.callbook.gateway.spi;

import org.jspecify.annotations.NullMarked;
