/** What objects and fields the sandbox's Salesforce org has. */
@NullMarked
package io.callbook.sandbox.salesforce.schema;

import org.jspecify.annotations.NullMarked;
