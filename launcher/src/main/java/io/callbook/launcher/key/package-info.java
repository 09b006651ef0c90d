/** The keys of an account, for programs that have no identity provider. */
@NullMarked
package io.callbook.launcher.key;

import org.jspecify.annotations.NullMarked;
