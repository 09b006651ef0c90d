/**
 * Reading single records from CRMs while a caller waits, and putting what is found into the store
 * as a sync would: by reference (MAT-14, CAP-11) and by telephone number (MAT-18).
 */
@NullMarked
package io.callbook.gateway.lookup;

import org.jspecify.annotations.NullMarked;
