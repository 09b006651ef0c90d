/** Why a call can fail, in the words of the product. */
@NullMarked
package io.callbook.contacts.failure;

import org.jspecify.annotations.NullMarked;
