package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes that are committed together under one stamp. Finding by id sees its own writes. */
public final class Transaction {
    private final RecordReader committed;
    private final IdSource ids;
    private final Instant stamp;
    private final String userId;
    private final Map<String, SObjectRecord> written = new LinkedHashMap<>();

    Transaction(RecordReader committed, IdSource ids, Instant stamp, String userId) {
        this.committed = committed;
        this.ids = ids;
        this.stamp = stamp;
        this.userId = userId;
    }

    /** The records as they were when the transaction began. */
    public RecordReader committed() {
        return committed;
    }

    /** The stamp of everything written here. */
    public Instant stamp() {
        return stamp;
    }

    /** The user who writes. */
    public String userId() {
        return userId;
    }

    /** Finds a record, as this transaction has it. */
    public Optional<SObjectRecord> find(SObjectType type, String id) {
        SObjectRecord own = written.get(id);
        return own == null ? committed.find(type, id) : Optional.of(own);
    }

    /** Makes a record with a new id. */
    public SObjectRecord create(SObjectType type, Map<Field, ? extends @Nullable Object> values) {
        Draft draft = Draft.empty(type, ids.next(type)).createdBy(userId, stamp).setAll(values);
        return write(PersonName.compose(draft, type, values.keySet()));
    }

    /** Changes some fields of a record. */
    public SObjectRecord update(
            SObjectRecord record, Map<Field, ? extends @Nullable Object> changes) {
        Draft draft = Draft.from(record).modifiedBy(userId, stamp).setAll(changes);
        return write(PersonName.compose(draft, record.type(), changes.keySet()));
    }

    /** Puts a record into the recycle bin, changing the given fields with it. */
    public SObjectRecord delete(
            SObjectRecord record, Map<Field, ? extends @Nullable Object> changes) {
        return write(
                Draft.from(record)
                        .modifiedBy(userId, stamp)
                        .setAll(changes)
                        .deletedAt(stamp.toEpochMilli()));
    }

    /** Takes a record out of the recycle bin, changing the given fields with it. */
    public SObjectRecord undelete(
            SObjectRecord record, Map<Field, ? extends @Nullable Object> changes) {
        return write(Draft.from(record).modifiedBy(userId, stamp).setAll(changes).deletedAt(0));
    }

    private SObjectRecord write(Draft draft) {
        SObjectRecord record = draft.stamped(stamp);
        written.put(record.id(), record);
        return record;
    }

    Collection<SObjectRecord> written() {
        return written.values();
    }
}
