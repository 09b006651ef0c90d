package io.callbook.gateway.lookup;

import io.callbook.connectors.v1.ConnectorService;
import io.callbook.connectors.v1.FetchRecordRequest;
import io.callbook.connectors.v1.FetchRecordResponse;
import io.callbook.connectors.v1.SearchByNumberRequest;
import io.callbook.connectors.v1.SearchByNumberResponse;
import io.callbook.connectors.v1.UnsearchedConnection;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Reference;
import io.grpc.Context;
import io.grpc.Deadline;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers {@link ConnectorService}: each call on a virtual thread, within its deadline. */
@GrpcService
class ConnectorGrpcService implements ConnectorService {
    private static final int LONGEST_TEXT = 255;

    private final AccountCheck accounts;
    private final RecordLookup records;
    private final NumberLookup numbers;
    private final StoredContactsClient contacts;
    private final LookupConfig config;
    private final LookupMetrics metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ConnectorGrpcService(
            AccountCheck accounts,
            RecordLookup records,
            NumberLookup numbers,
            StoredContactsClient contacts,
            LookupConfig config,
            LookupMetrics metrics) {
        this.accounts = accounts;
        this.records = records;
        this.numbers = numbers;
        this.contacts = contacts;
        this.config = config;
        this.metrics = metrics;
    }

    @Override
    public Uni<FetchRecordResponse> fetchRecord(FetchRecordRequest request) {
        return answer("fetch", limit -> fetch(request, limit));
    }

    @Override
    public Uni<SearchByNumberResponse> searchByNumber(SearchByNumberRequest request) {
        return answer("search", limit -> search(request, limit));
    }

    private FetchRecordResponse fetch(FetchRecordRequest request, TimeLimit limit) {
        RecordKey record = record(request.getAccountId(), request.getReference());
        accounts.check(record.accountId());
        String id = records.lookUp(record, limit);
        List<Contact> found = contacts.read(record.accountId(), List.of(id), limit);
        if (found.isEmpty()) {
            throw new LookupException.RecordNotFound(
                    "The record's contact was deleted from the store of contacts.");
        }
        return FetchRecordResponse.newBuilder().setContact(found.getFirst()).build();
    }

    private SearchByNumberResponse search(SearchByNumberRequest request, TimeLimit limit) {
        SearchQuestion question = SearchQuestion.of(request.getE164(), request.getLinkContactId());
        accounts.check(request.getAccountId());
        SearchResult result =
                numbers.lookUp(request.getAccountId(), question.number(), question.linkTo(), limit);
        return SearchByNumberResponse.newBuilder()
                .addAllContacts(contacts.read(request.getAccountId(), result.contactIds(), limit))
                .addAllSearchedConnectionIds(result.searched())
                .addAllUnsearched(
                        result.unsearched().stream().map(ConnectorGrpcService::unsearched).toList())
                .build();
    }

    private static UnsearchedConnection unsearched(Unsearched connection) {
        return UnsearchedConnection.newBuilder()
                .setConnectionId(connection.connectionId())
                .setMessage(connection.message())
                .build();
    }

    private static RecordKey record(String accountId, Reference reference) {
        return new RecordKey(
                accountId,
                required("reference.connection_id", reference.getConnectionId()),
                required("reference.object_type", reference.getObjectType()),
                required("reference.external_id", reference.getExternalId()));
    }

    private static String required(String field, String value) {
        if (value.isBlank() || value.length() > LONGEST_TEXT) {
            throw new LookupException.InvalidField(
                    field, "%s must have 1 to %d characters.".formatted(field, LONGEST_TEXT));
        }
        return value;
    }

    /** The deadline is read where the call's context is: on its own thread. */
    private <T> Uni<T> answer(String kind, Function<TimeLimit, T> work) {
        TimeLimit limit = TimeLimit.within(patience());
        Supplier<T> timed = metrics.timed(kind, () -> work.apply(limit));
        return Uni.createFrom()
                .item(timed)
                .runSubscriptionOn(threads)
                .onFailure()
                .transform(LookupStatusProto::of);
    }

    private Duration patience() {
        Deadline deadline = Context.current().getDeadline();
        Duration longest = config.timeLimit();
        if (deadline == null) {
            return longest;
        }
        Duration left = Duration.ofNanos(Math.max(0, deadline.timeRemaining(TimeUnit.NANOSECONDS)));
        return left.compareTo(longest) < 0 ? left : longest;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
