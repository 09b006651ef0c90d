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
 */
public record RecordPage(
        List<RecordChange> changes, Cursor next, boolean caughtUp, OptionalLong estimatedTotal) {
    /** Copies the changes. */
    public RecordPage {
        changes = List.copyOf(changes);
    }
}
