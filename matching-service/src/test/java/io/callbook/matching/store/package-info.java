/** A contact-service for tests, written by hand, on a real port. */
@NullMarked
package io.callbook.matching.store;

import org.jspecify.annotations.NullMarked;
