/** How faults on demand look in the stand-in of Salesforce. */
@NullMarked
package io.callbook.sandbox.salesforce.faults;

import org.jspecify.annotations.NullMarked;
