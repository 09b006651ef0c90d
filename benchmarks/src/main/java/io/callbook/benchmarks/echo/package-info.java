/** The baseline service. */
@NullMarked
package io.callbook.benchmarks.echo;

import org.jspecify.annotations.NullMarked;
