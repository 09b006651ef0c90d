/** The store of contacts (contact-service) as a target of syncs. */
@NullMarked
package io.callbook.gateway.store;

import org.jspecify.annotations.NullMarked;
