/** The ready-made account that a new user finds. */
@NullMarked
package io.callbook.launcher.demo;

import org.jspecify.annotations.NullMarked;
