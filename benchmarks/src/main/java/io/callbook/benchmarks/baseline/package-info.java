/**
 * What matching-service is measured beside: this module's own Quarkus application, which answers
 * the same requests on the same server, after the same check of the token. It is either an echo, or
 * selects from a table of numbers.
 */
@NullMarked
package io.callbook.benchmarks.baseline;

import org.jspecify.annotations.NullMarked;
