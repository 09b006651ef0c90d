/** Reads Salesforce over its REST API with the OAuth client credentials flow. */
@NullMarked
package io.callbook.gateway.salesforce;

import org.jspecify.annotations.NullMarked;
