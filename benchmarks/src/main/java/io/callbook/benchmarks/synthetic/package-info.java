/** Any number of contacts, and a contact-service that has nothing else. */
@NullMarked
package io.callbook.benchmarks.synthetic;

import org.jspecify.annotations.NullMarked;
