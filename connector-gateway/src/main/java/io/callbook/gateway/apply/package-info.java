/**
 * Carrying out decisions: batched writes to the target and what is to be remembered of each. The
 * store of contacts is a target like any CRM.
 */
@NullMarked
package io.callbook.gateway.apply;

import org.jspecify.annotations.NullMarked;
