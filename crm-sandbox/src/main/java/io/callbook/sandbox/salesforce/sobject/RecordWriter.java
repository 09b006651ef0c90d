package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldFlag;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.Transaction;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes records under the rules that hold for every writer. */
public final class RecordWriter {
    private RecordWriter() {}

    /** Makes a record. */
    public static SObjectRecord create(
            Transaction transaction, SObjectType type, RecordInput input) {
        Map<Field, @Nullable Object> values = input.forCreate(type);
        check(transaction, type, values, null);
        type.fields().forEach(field -> setDefault(transaction, field, values));
        return transaction.create(type, values);
    }

    private static void setDefault(
            Transaction transaction, Field field, Map<Field, @Nullable Object> values) {
        if (values.get(field) != null) {
            return;
        }
        if (field.type() == FieldType.BOOLEAN) {
            values.put(field, false);
        } else if (field.name().equals("OwnerId")) {
            values.put(field, transaction.userId());
        } else if (field.name().equals("Status")) {
            values.put(field, field.picklist().getFirst());
        }
    }

    /** Changes a record. */
    public static SObjectRecord update(
            Transaction transaction, SObjectType type, String id, RecordInput input) {
        SObjectRecord record = inUse(transaction, type, id);
        if (Boolean.TRUE.equals(type.has("IsConverted") ? record.get("IsConverted") : null)) {
            throw SalesforceException.badRequest(
                    "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead");
        }
        Map<Field, @Nullable Object> changes = input.forUpdate(type);
        check(transaction, type, changes, id);
        return transaction.update(record, changes);
    }

    /** Puts a record into the recycle bin; the contacts of an account go with it. */
    public static void delete(Transaction transaction, SObjectType type, String id) {
        SObjectRecord record = inUse(transaction, type, id);
        if (type.name().equals("User")) {
            throw SalesforceException.badRequest(
                    "INSUFFICIENT_ACCESS_OR_READONLY", "entity type User cannot be deleted");
        }
        if (type.name().equals("Account")) {
            SObjectType contact = transaction.committed().schema().type("Contact");
            transaction.committed().all(contact).stream()
                    .filter(each -> !each.deleted() && id.equals(each.get("AccountId")))
                    .forEach(each -> transaction.delete(each, Map.of()));
        }
        transaction.delete(record, Map.of());
    }

    /** The record of that id, unless it is unknown or in the recycle bin. */
    public static SObjectRecord inUse(Transaction transaction, SObjectType type, String id) {
        SObjectRecord record =
                transaction.find(type, id).orElseThrow(SalesforceException::notFound);
        if (record.deleted()) {
            throw SalesforceException.deleted();
        }
        return record;
    }

    private static void check(
            Transaction transaction,
            SObjectType type,
            Map<Field, @Nullable Object> values,
            @Nullable String id) {
        values.forEach((field, value) -> {
            if (value != null) {
                checkUnique(transaction, type, field, value, id);
                checkReference(transaction, field, value);
            }
        });
    }

    private static void checkUnique(
            Transaction transaction,
            SObjectType type,
            Field field,
            Object value,
            @Nullable String id) {
        Optional<String> other =
                transaction
                        .committed()
                        .findByUniqueValue(type, field, value)
                        .map(SObjectRecord::id)
                        .filter(found -> !found.equals(id));
        if (field.is(FieldFlag.UNIQUE) && other.isPresent()) {
            throw SalesforceException.badRequest(
                    "DUPLICATE_VALUE",
                    "duplicate value found: %s duplicates value on record with id: %s"
                            .formatted(field.name(), other.get()));
        }
    }

    /** Refuses a record whose unique values another one in use has by now. */
    public static void checkUnique(Transaction transaction, SObjectRecord record) {
        for (Field field : record.type().fields()) {
            Object value = field.is(FieldFlag.UNIQUE) ? record.get(field) : null;
            if (value != null) {
                checkUnique(transaction, record.type(), field, value, record.id());
            }
        }
    }

    private static void checkReference(Transaction transaction, Field field, Object value) {
        if (field.type() != FieldType.REFERENCE) {
            return;
        }
        boolean found =
                transaction
                        .committed()
                        .schema()
                        .findParent(field)
                        .flatMap(parent -> transaction.find(parent, value.toString()))
                        .filter(parent -> !parent.deleted())
                        .isPresent();
        if (!found) {
            throw SalesforceException.badRequest(
                    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
                    "insufficient access rights on cross-reference id: " + value,
                    field.name());
        }
    }
}
