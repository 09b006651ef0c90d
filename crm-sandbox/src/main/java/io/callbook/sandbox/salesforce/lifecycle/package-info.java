/** What happens to records beyond plain writes: merge, conversion, undelete, emptying the bin. */
@NullMarked
package io.callbook.sandbox.salesforce.lifecycle;

import org.jspecify.annotations.NullMarked;
