/** Tests of the whole service, and what they share. */
@NullMarked
package io.callbook.contacts;

import org.jspecify.annotations.NullMarked;
