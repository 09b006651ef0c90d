package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be read of the records while they stand still. Deleted records are among them. */
public interface RecordReader {

    Schema schema();

    /** Finds a record by its 18-character id. */
    Optional<SObjectRecord> find(SObjectType type, String id);

    /** Finds the record in use that has the value in a unique field. */
    Optional<SObjectRecord> findByUniqueValue(SObjectType type, Field field, Object value);

    /** All records in the order of their ids. */
    Collection<SObjectRecord> all(SObjectType type);

    /** The records with this id and greater ones, in the order of their ids. */
    Collection<SObjectRecord> allFrom(SObjectType type, String id);

    /** The records stamped within the bounds, both included, in the order of stamp and id. */
    Collection<SObjectRecord> stamped(SObjectType type, long fromMillis, long toMillis);

    /** When the object's recycle bin was last emptied; the delete log knows nothing before. */
    Optional<Instant> lastPurge(SObjectType type);

    /** Follows a lookup; null if it is empty or leads nowhere. */
    default @Nullable SObjectRecord parent(SObjectRecord record, Field lookup) {
        return record.get(lookup) instanceof String id
                ? schema().findParent(lookup).flatMap(type -> find(type, id)).orElse(null)
                : null;
    }
}
