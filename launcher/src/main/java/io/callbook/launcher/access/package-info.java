/** The tokens of a development system: the key that signs them, and who gets which. */
@NullMarked
package io.callbook.launcher.access;

import org.jspecify.annotations.NullMarked;
