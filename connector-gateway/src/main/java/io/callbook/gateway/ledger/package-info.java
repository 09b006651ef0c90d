/**
 * What syncs remember: links, runs, events, and how far each sync has come. Every outcome is
 * recorded in the transaction that moves the checkpoint.
 */
@NullMarked
package io.callbook.gateway.ledger;

import org.jspecify.annotations.NullMarked;
