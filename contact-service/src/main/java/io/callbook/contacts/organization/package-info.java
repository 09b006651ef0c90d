/** Organizations: what contacts are members of. */
@NullMarked
package io.callbook.contacts.organization;

import org.jspecify.annotations.NullMarked;
