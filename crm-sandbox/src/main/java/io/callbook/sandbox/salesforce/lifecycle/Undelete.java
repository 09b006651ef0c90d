package io.callbook.sandbox.salesforce.lifecycle;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.sobject.RecordWriter;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.Transaction;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record out of the recycle bin, with the same id. An account brings back the contacts that
 * went with it; the loser of a merge comes back as a record of its own.
 */
public final class Undelete {
    private Undelete() {}

    /** Restores; the answer is the record. */
    public static SObjectRecord run(Transaction transaction, SObjectType type, String id) {
        SObjectRecord record =
                transaction.find(type, id).orElseThrow(SalesforceException::notFound);
        if (!record.deleted()) {
            throw SalesforceException.badRequest(
                    "UNDELETE_FAILED", "Entity is not in the recycle bin");
        }
        if (type.name().equals("Account")) {
            restoreContacts(transaction, record);
        }
        return restore(transaction, record);
    }

    private static void restoreContacts(Transaction transaction, SObjectRecord account) {
        SObjectType contact = transaction.committed().schema().type("Contact");
        long deletedAt = account.deletedAtMillis();
        transaction.committed().stamped(contact, deletedAt, deletedAt).stream()
                .filter(each -> each.deleted() && account.id().equals(each.get("AccountId")))
                .forEach(each -> restore(transaction, each));
    }

    private static SObjectRecord restore(Transaction transaction, SObjectRecord record) {
        RecordWriter.checkUnique(transaction, record);
        Map<Field, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put(record.type().field("MasterRecordId"), null);
        return transaction.undelete(record, changes);
    }
}
