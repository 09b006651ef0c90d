/** Contacts that calls created while the store could not be reached (MAT-16). */
@NullMarked
package io.callbook.matching.deferred;

import org.jspecify.annotations.NullMarked;
