/** Reads files of comma-separated values as if they were a CRM. */
@NullMarked
package io.callbook.gateway.csv;

import org.jspecify.annotations.NullMarked;
