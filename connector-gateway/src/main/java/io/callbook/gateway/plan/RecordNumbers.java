package io.callbook.gateway.plan;

import io.callbook.gateway.spi.RecordChange;
import io.callbook.numbers.PhoneNumber;
import java.util.Optional;

/** Tells whether a record has a number, by the mapping and the region chain of a sync. */
public final class RecordNumbers {
    private RecordNumbers() {}

    /**
     * Whether the record's contact would have the number, other than as a fax. A record that
     * another one has replaced has no contact.
     */
    public static boolean has(
            SyncConfig config, String objectType, RecordChange.Present record, PhoneNumber number) {
        return Optional.ofNullable(config.mappings().get(objectType))
                .filter(mapping -> !Drafting.isRetired(mapping, record))
                .map(mapping -> Drafting.draft(mapping, record))
                .filter(draft ->
                        new PhoneCheck(config.regions(), draft.region())
                                .anyIs(draft.phones(), number))
                .isPresent();
    }
}
