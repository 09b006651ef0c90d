package io.callbook.gateway.ledger;

/**
 * How far a sync has applied the changes of one object type.
 *
 * @param changeSeq the last one applied; 0 at the start
 * @param configVersion of the configuration by which it decided; another one begins again
 * @param applied how many records were decided and applied since the start
 */
public record PlanCursor(long changeSeq, long configVersion, long applied) {}
