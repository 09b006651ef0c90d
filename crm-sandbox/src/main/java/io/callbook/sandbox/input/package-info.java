/** Reads what people type into curl. */
@NullMarked
package io.callbook.sandbox.input;

import org.jspecify.annotations.NullMarked;
