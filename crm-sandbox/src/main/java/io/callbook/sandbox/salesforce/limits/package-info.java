/** The virtual daily API limit. */
@NullMarked
package io.callbook.sandbox.salesforce.limits;

import org.jspecify.annotations.NullMarked;
