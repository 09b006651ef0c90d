/** Tests of who may do what. */
@NullMarked
package io.callbook.access;

import org.jspecify.annotations.NullMarked;
