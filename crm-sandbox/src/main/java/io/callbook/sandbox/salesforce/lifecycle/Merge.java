package io.callbook.sandbox.salesforce.lifecycle;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldFlag;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.sobject.RecordWriter;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.Transaction;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.util.List;
import java.util.Map;

/**
 * Joins up to three records of one object: the losers go to the recycle bin with the winner as
 * their master, and what pointed to a loser points to the winner.
 */
public final class Merge {
    private static final int MOST_LOSERS = 2;

    private Merge() {}

    /** Merges; the answer is the winner. */
    public static SObjectRecord run(
            Transaction transaction, SObjectType type, String winnerId, List<String> loserIds) {
        check(type, winnerId, loserIds);
        SObjectRecord winner = RecordWriter.inUse(transaction, type, winnerId);
        for (String loserId : loserIds) {
            SObjectRecord loser = RecordWriter.inUse(transaction, type, loserId);
            transaction.delete(loser, Map.of(type.field("MasterRecordId"), winnerId));
            reparent(transaction, type, loserId, winnerId);
        }
        return transaction.update(transaction.find(type, winner.id()).orElse(winner), Map.of());
    }

    private static void check(SObjectType type, String winnerId, List<String> loserIds) {
        if (!type.has("MasterRecordId")) {
            throw SalesforceException.badRequest(
                    "INVALID_OPERATION", type.name() + " records cannot be merged");
        }
        boolean distinct = loserIds.stream().distinct().count() == loserIds.size();
        if (loserIds.isEmpty()
                || loserIds.size() > MOST_LOSERS
                || loserIds.contains(winnerId)
                || !distinct) {
            throw SalesforceException.badRequest(
                    "INVALID_OPERATION",
                    "give one or two other records in losers, as in {\"losers\":[\"003…\"]}");
        }
    }

    private static void reparent(
            Transaction transaction, SObjectType type, String loserId, String winnerId) {
        for (SObjectType child : transaction.committed().schema().types()) {
            child.fields().stream()
                    .filter(field -> field.referenceTo().contains(type.name()))
                    .filter(field -> field.is(FieldFlag.UPDATEABLE))
                    .forEach(field -> reparent(transaction, child, field, loserId, winnerId));
        }
    }

    private static void reparent(
            Transaction transaction,
            SObjectType child,
            Field lookup,
            String loserId,
            String winnerId) {
        transaction.committed().all(child).stream()
                .map(record -> transaction.find(child, record.id()).orElse(record))
                .filter(record -> !record.deleted() && loserId.equals(record.get(lookup)))
                .forEach(record -> transaction.update(record, Map.of(lookup, winnerId)));
    }
}
