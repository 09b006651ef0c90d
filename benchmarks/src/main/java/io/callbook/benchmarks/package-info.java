/**
 * Measures the product against baselines in the same run. {@code Bench} is a plain program; the
 * module packages as a Quarkus application too, which is the echo service.
 */
@NullMarked
package io.callbook.benchmarks;

import org.jspecify.annotations.NullMarked;
