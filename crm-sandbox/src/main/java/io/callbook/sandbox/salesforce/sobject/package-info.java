/** The sObject resources: describe, rows, writes and change windows. */
@NullMarked
package io.callbook.sandbox.salesforce.sobject;

import org.jspecify.annotations.NullMarked;
