/** The records of the sandbox's Salesforce org; every commit is in the journal first. */
@NullMarked
package io.callbook.sandbox.salesforce.store;

import org.jspecify.annotations.NullMarked;
