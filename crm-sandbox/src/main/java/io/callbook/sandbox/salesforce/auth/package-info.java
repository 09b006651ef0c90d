/** OAuth tokens and the check of a session. */
@NullMarked
package io.callbook.sandbox.salesforce.auth;

import org.jspecify.annotations.NullMarked;
