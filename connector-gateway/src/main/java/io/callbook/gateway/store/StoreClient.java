package io.callbook.gateway.store;

import io.callbook.contacts.v1.IngestService;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.gateway.apply.TargetEndpoint;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.apply.Write;
import io.callbook.gateway.apply.WriteBatch;
import io.callbook.gateway.apply.WriteOutcome;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes contacts to the store by its ingest service. */
@ApplicationScoped
public final class StoreClient implements TargetEndpoint {
    private final IngestService ingest;
    private final StoreConfig config;

    /** Writes by this service. */
    public StoreClient(IngestService ingest, StoreConfig config) {
        this.ingest = ingest;
        this.config = config;
    }

    @Override
    public int batchSize() {
        return config.batchSize();
    }

    @Override
    public List<WriteOutcome> write(WriteBatch batch) {
        Deque<WriteOutcome> upserted = new ArrayDeque<>(upsert(batch));
        Deque<WriteOutcome> removed = new ArrayDeque<>(remove(batch, false));
        Deque<WriteOutcome> unlinked = new ArrayDeque<>(remove(batch, true));
        return batch.writes().stream()
                .map(write ->
                        switch (write) {
                            case Write.Upsert _ -> upserted.remove();
                            case Write.Remove remove when remove.keepContact() -> unlinked.remove();
                            case Write.Remove _ -> removed.remove();
                        })
                .toList();
    }

    private List<WriteOutcome> upsert(WriteBatch batch) {
        List<Write.Upsert> upserts = only(batch, Write.Upsert.class).toList();
        if (upserts.isEmpty()) {
            return List.of();
        }
        UpsertContactsRequest request = StoreProto.upserts(batch, "1", upserts);
        UpsertContactsResponse response =
                call(() ->
                        ingest.upsertContacts(Multi.createFrom().item(request))
                                .collect()
                                .first()
                                .await()
                                .atMost(config.deadline()));
        return complete(
                upserts.size(),
                response == null
                        ? List.of()
                        : response.getResultsList().stream().map(StoreProto::outcome).toList());
    }

    private List<WriteOutcome> remove(WriteBatch batch, boolean keepContacts) {
        List<Write.Remove> removals =
                only(batch, Write.Remove.class)
                        .filter(removal -> removal.keepContact() == keepContacts)
                        .toList();
        if (removals.isEmpty()) {
            return List.of();
        }
        return complete(
                removals.size(),
                call(() ->
                                ingest.removeReferences(
                                                StoreProto.removals(batch, removals, keepContacts))
                                        .await()
                                        .atMost(config.deadline()))
                        .getResultsList()
                        .stream()
                        .map(StoreProto::outcome)
                        .toList());
    }

    private static <W extends Write> Stream<W> only(WriteBatch batch, Class<W> type) {
        return batch.writes().stream().filter(type::isInstance).map(type::cast);
    }

    private static List<WriteOutcome> complete(int expected, List<WriteOutcome> outcomes) {
        if (outcomes.size() != expected) {
            throw new TargetException.Unavailable(
                    "The contact store answered for %d of %d records."
                            .formatted(outcomes.size(), expected),
                    null);
        }
        return outcomes;
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (TimeoutException e) {
            throw new TargetException.Unavailable(
                    "The contact store did not answer in time; the sync goes on by itself.", e);
        } catch (StatusRuntimeException e) {
            throw failure(e);
        }
    }

    private static TargetException failure(StatusRuntimeException e) {
        Status status = e.getStatus();
        return switch (status.getCode()) {
            case INVALID_ARGUMENT,
                    NOT_FOUND,
                    FAILED_PRECONDITION,
                    PERMISSION_DENIED,
                    UNAUTHENTICATED,
                    UNIMPLEMENTED ->
                    new TargetException.Refused(
                            "The contact store refuses the contacts: " + status.getDescription(),
                            e);
            default ->
                    new TargetException.Unavailable(
                            "The contact store cannot be reached or has a problem ("
                                    + status.getCode()
                                    + "); the sync goes on by itself.",
                            e);
        };
    }
}
