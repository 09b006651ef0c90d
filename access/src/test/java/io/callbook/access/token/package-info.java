/** Tests of their namesake. */
@NullMarked
package io.callbook.access.token;

import org.jspecify.annotations.NullMarked;
