/** Who called when, and whom the agents chose (MAT-5, MAT-15). */
@NullMarked
package io.callbook.contacts.call;

import org.jspecify.annotations.NullMarked;
