/** Holds the documentation to the code. */
@NullMarked
package io.callbook.docs;

import org.jspecify.annotations.NullMarked;
