/** The authorised ways from an account to its CRMs: kept, tried and opened (CON-2 to CON-5). */
@NullMarked
package io.callbook.gateway.connection;

import org.jspecify.annotations.NullMarked;
