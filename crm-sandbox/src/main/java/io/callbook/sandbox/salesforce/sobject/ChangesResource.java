package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import io.callbook.sandbox.salesforce.wire.SalesforceDates;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records were changed or deleted within a time. */
@Path("/services/data/{version: v\\d+\\.\\d+}")
@NeedsSession
@RunOnVirtualThread
class ChangesResource {
    private static final Duration UPDATES_KEPT = Duration.ofDays(30);
    private static final Duration DELETES_KEPT = Duration.ofDays(15);

    private final Schema schema;
    private final SalesforceStore store;
    private final InstantSource clock;

    ChangesResource(Schema schema, SalesforceStore store, InstantSource clock) {
        this.schema = schema;
        this.store = store;
        this.clock = clock;
    }

    /** The answer for updated records. */
    record Updated(List<String> ids, String latestDateCovered) {}

    /** The answer for deleted records. */
    record Deleted(
            List<DeletedRecord> deletedRecords,
            String earliestDateAvailable,
            String latestDateCovered) {}

    /** One deleted record. */
    record DeletedRecord(String deletedDate, String id) {
        static DeletedRecord of(SObjectRecord record) {
            Instant deleted = Instant.ofEpochMilli(record.deletedAtMillis());
            return new DeletedRecord(SalesforceDates.format(deleted), record.id());
        }
    }

    @GET
    @Path("/sobjects/{type}/updated")
    public Updated updated(
            @PathParam("type") String typeName,
            @QueryParam("start") @Nullable String start,
            @QueryParam("end") @Nullable String end) {
        SObjectType type = ResourceNames.type(schema, typeName);
        ChangeWindow window = ChangeWindow.of(start, end, UPDATES_KEPT, clock.instant());
        return new Updated(
                store.read(reader -> updatedIds(reader, type, window)),
                SalesforceDates.format(window.end()));
    }

    private static List<String> updatedIds(
            RecordReader reader, SObjectType type, ChangeWindow window) {
        return window.records(reader, type)
                .filter(record -> !record.deleted())
                .map(SObjectRecord::id)
                .toList();
    }

    @GET
    @Path("/sobjects/{type}/deleted")
    public Deleted deleted(
            @PathParam("type") String typeName,
            @QueryParam("start") @Nullable String start,
            @QueryParam("end") @Nullable String end) {
        SObjectType type = ResourceNames.type(schema, typeName);
        Instant now = clock.instant();
        ChangeWindow window = ChangeWindow.of(start, end, DELETES_KEPT, now);
        return store.read(reader -> deleted(reader, type, window, now.minus(DELETES_KEPT)));
    }

    private static Deleted deleted(
            RecordReader reader, SObjectType type, ChangeWindow window, Instant oldestKept) {
        List<DeletedRecord> deleted =
                window.records(reader, type)
                        .filter(SObjectRecord::deleted)
                        .map(DeletedRecord::of)
                        .toList();
        Instant earliest = reader.lastPurge(type).filter(oldestKept::isBefore).orElse(oldestKept);
        return new Deleted(
                deleted, SalesforceDates.format(earliest), SalesforceDates.format(window.end()));
    }
}
