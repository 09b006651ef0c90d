/** Writing many contacts by their references. */
@NullMarked
package io.callbook.contacts.ingest;

import org.jspecify.annotations.NullMarked;
