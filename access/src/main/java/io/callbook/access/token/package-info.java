/** Reads bearer tokens: who sent them, and whether that is true. */
@NullMarked
package io.callbook.access.token;

import org.jspecify.annotations.NullMarked;
