/** Configuration and wiring. */
@NullMarked
package io.callbook.sandbox.platform;

import org.jspecify.annotations.NullMarked;
