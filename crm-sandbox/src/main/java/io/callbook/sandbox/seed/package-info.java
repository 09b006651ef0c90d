/** What the sandbox holds when it first starts. */
@NullMarked
package io.callbook.sandbox.seed;

import org.jspecify.annotations.NullMarked;
