/**
 * The local copy of the CRMs' records, reduced to what syncs need. It makes delivery idempotent by
 * version and hash (CAP-7) and gives each change a place in an order without holes.
 */
@NullMarked
package io.callbook.gateway.replica;

import org.jspecify.annotations.NullMarked;
