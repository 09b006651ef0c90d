/** The search resource: SOSL, as far as telephone numbers are searched. */
@NullMarked
package io.callbook.sandbox.salesforce.search;

import org.jspecify.annotations.NullMarked;
