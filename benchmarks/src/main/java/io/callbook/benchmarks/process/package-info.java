/** The services under test, as processes of their own. */
@NullMarked
package io.callbook.benchmarks.process;

import org.jspecify.annotations.NullMarked;
