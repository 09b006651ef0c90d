package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record version while it is being written. */
public final class Draft {
    private final SObjectType type;
    private final String id;
    private final @Nullable Object[] values;
    private long deletedAtMillis;

    private Draft(SObjectType type, String id) {
        this.type = type;
        this.id = id;
        this.values = new @Nullable Object[type.fields().size()];
    }

    /** A record without values. */
    public static Draft empty(SObjectType type, String id) {
        return new Draft(type, id);
    }

    /** A version that begins with the given one's values. */
    public static Draft from(SObjectRecord record) {
        Draft draft = new Draft(record.type(), record.id());
        for (Field field : record.type().fields()) {
            draft.values[field.position()] = record.values().get(field);
        }
        draft.deletedAtMillis = record.deletedAtMillis();
        return draft;
    }

    /** Sets the field of that exact name. */
    public Draft set(String fieldName, @Nullable Object value) {
        values[type.field(fieldName).position()] = value;
        return this;
    }

    @Nullable Object get(String fieldName) {
        return values[type.field(fieldName).position()];
    }

    Draft setAll(Map<Field, ? extends @Nullable Object> changes) {
        changes.forEach((field, value) -> values[field.position()] = value);
        return this;
    }

    Draft deletedAt(long millis) {
        deletedAtMillis = millis;
        return this;
    }

    /** Says who wrote the first version, and when. */
    public Draft createdBy(String userId, Instant at) {
        return set("CreatedDate", at).set("CreatedById", userId).modifiedBy(userId, at);
    }

    /** Says who wrote this version, and when. */
    public Draft modifiedBy(String userId, Instant at) {
        return set("LastModifiedDate", at).set("LastModifiedById", userId);
    }

    /** The version, stamped. */
    public SObjectRecord stamped(Instant systemModstamp) {
        @Nullable Object[] kept = values.clone();
        return new SObjectRecord(
                type,
                id,
                systemModstamp.toEpochMilli(),
                deletedAtMillis,
                field -> kept[field.position()]);
    }
}
