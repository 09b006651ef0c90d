/**
 * Taking in files: a file is a connection that is read once, through the same steps as a sync, with
 * a result for each row (PRJ-5).
 */
@NullMarked
package io.callbook.gateway.imports;

import org.jspecify.annotations.NullMarked;
