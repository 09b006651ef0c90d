/** What Salesforce's REST API sends, as it sends it. */
@NullMarked
package io.callbook.gateway.salesforce.wire;

import org.jspecify.annotations.NullMarked;
