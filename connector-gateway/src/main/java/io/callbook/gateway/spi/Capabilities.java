package io.callbook.gateway.spi;

/**
 * What a connector can do.
 *
 * @param polling whether the source changes by itself and is to be asked again and again
 * @param deletedRecords whether deleted records are reported
 * @param mergedRecords whether it is reported into which record a merged one went
 */
public record Capabilities(boolean polling, boolean deletedRecords, boolean mergedRecords) {}
