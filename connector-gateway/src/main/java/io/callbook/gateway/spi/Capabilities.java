package io.callbook.gateway.spi;

/**
 * What a connector can do.
 *
 * @param polling whether the source changes by itself and is to be asked again and again
 * @param deletedRecords whether deleted records are reported
 * @param mergedRecords whether it is reported into which record a merged one went
 * @param singleRecords whether one record can be read by its id, while somebody waits
 * @param numberSearch whether records can be searched by a telephone number, while somebody waits
 */
public record Capabilities(
        boolean polling,
        boolean deletedRecords,
        boolean mergedRecords,
        boolean singleRecords,
        boolean numberSearch) {}
