/** The query resources: results in pages behind locators. */
@NullMarked
package io.callbook.sandbox.salesforce.query;

import org.jspecify.annotations.NullMarked;
