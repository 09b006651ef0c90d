/** What the services' tests share. */
@NullMarked
package io.callbook.testing;

import org.jspecify.annotations.NullMarked;
