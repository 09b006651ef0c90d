package io.callbook.gateway.imports;

import java.util.Optional;

/**
 * A row of a file and what became of it.
 *
 * @param number as a spreadsheet counts: the header is row 1
 * @param externalId its id, if it could be read
 * @param outcome what became of it, once that is known
 * @param contactId the contact that it stands for
 * @param reason why it was rejected, or what is to be said of it
 */
public record ImportRow(
        long number,
        Optional<String> externalId,
        Optional<RowOutcome> outcome,
        Optional<String> contactId,
        Optional<String> reason) {
    /** A row that waits. */
    static ImportRow waiting(long number, String externalId) {
        return new ImportRow(
                number,
                Optional.of(externalId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A row that is no record. */
    static ImportRow unreadable(long number, String reason) {
        return new ImportRow(
                number,
                Optional.empty(),
                Optional.of(RowOutcome.REJECTED),
                Optional.empty(),
                Optional.of(reason));
    }
}
