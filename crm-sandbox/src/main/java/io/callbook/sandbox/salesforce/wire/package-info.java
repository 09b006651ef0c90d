/** How Salesforce's REST API spells values, errors and versions. */
@NullMarked
package io.callbook.sandbox.salesforce.wire;

import org.jspecify.annotations.NullMarked;
