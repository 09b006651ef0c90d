package io.callbook.gateway.spi;

import java.util.List;
import java.util.OptionalLong;

/**
 * What one fetch found.
 *
 * @param changes possibly none, even if there is more
 * @param next where to go on once these changes are stored
 * @param caughtUp whether nothing more is there for now; the next fetch is for the next poll
 * @param estimatedTotal about how many records the enumeration has, where the CRM tells
 * @param missingFields fields asked for that the CRM does not have or does not show to this
 *     connection; they were left out and the rest was read
 */
public record RecordPage(
        List<RecordChange> changes,
        Cursor next,
        boolean caughtUp,
        OptionalLong estimatedTotal,
        List<String> missingFields) {
    /** Copies the lists. */
    public RecordPage {
        changes = List.copyOf(changes);
        missingFields = List.copyOf(missingFields);
    }

    /** A page of which no field is missing. */
    public RecordPage(
            List<RecordChange> changes,
            Cursor next,
            boolean caughtUp,
            OptionalLong estimatedTotal) {
        this(changes, next, caughtUp, estimatedTotal, List.of());
    }
}
