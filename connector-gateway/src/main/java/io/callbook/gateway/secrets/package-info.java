/** Keeps the secrets of connections encrypted at rest, under a key that is not in the database. */
@NullMarked
package io.callbook.gateway.secrets;

import org.jspecify.annotations.NullMarked;
