package io.callbook.matching.feed;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.ListAccountsResponse;
import io.callbook.contacts.v1.OrganizationChange;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.callbook.matching.platform.ErrorReasonProto;
import io.callbook.matching.platform.StoreChannel;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.BlockingClientCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads the store's feed. The methods block until the stream ends and are for virtual threads; an
 * interrupt ends them. Each message is handed on before the next is asked for.
 */
@ApplicationScoped
class FeedClient {
    private static final int PAGE = 1000;

    private final StoreChannel store;
    private final FeedConfig config;

    FeedClient(StoreChannel store, FeedConfig config) {
        this.store = store;
        this.config = config;
    }

    /** The ids of all accounts, but not more than a limit. */
    List<String> accountIds(int limit) throws FeedException {
        store.retryNow();
        List<String> ids = new ArrayList<>();
        String pageToken = "";
        do {
            ListAccountsResponse page = accountPage(pageToken);
            page.getAccountsList().stream().map(Account::getAccountId).forEach(ids::add);
            pageToken = page.getNextPageToken();
        } while (!pageToken.isEmpty() && ids.size() < limit);
        return ids.subList(0, Math.min(ids.size(), limit));
    }

    /** Hands on all parts of a snapshot; returns normally only after the complete one. */
    void snapshot(String accountId, Consumer<SnapshotPart> parts)
            throws FeedException, InterruptedException {
        store.retryNow();
        BlockingClientCall<?, StreamSnapshotResponse> call =
                FeedServiceGrpc.newBlockingV2Stub(store.channel())
                        .streamSnapshot(
                                StreamSnapshotRequest.newBuilder().setAccountId(accountId).build());
        boolean[] complete = {false};
        readAll(
                call,
                config.snapshotTimeout(),
                message -> {
                    parts.accept(part(message));
                    complete[0] = message.getComplete();
                    return true;
                });
        if (!complete[0]) {
            throw new FeedException(
                    FeedException.Kind.UNAVAILABLE, "The snapshot ended before it was complete");
        }
    }

    /** Hands on changes from a position on until the store, or who takes them, ends the stream. */
    void watch(String accountId, String position, Predicate<ChangesPart> parts)
            throws FeedException, InterruptedException {
        store.retryNow();
        BlockingClientCall<?, WatchChangesResponse> call =
                FeedServiceGrpc.newBlockingV2Stub(store.channel())
                        .watchChanges(
                                WatchChangesRequest.newBuilder()
                                        .setAccountId(accountId)
                                        .setPosition(position)
                                        .build());
        readAll(call, config.heartbeatTimeout(), message -> parts.test(part(message)));
    }

    private ListAccountsResponse accountPage(String pageToken) throws FeedException {
        try {
            return AccountServiceGrpc.newBlockingStub(store.channel())
                    .withDeadlineAfter(config.snapshotTimeout())
                    .listAccounts(
                            ListAccountsRequest.newBuilder()
                                    .setPageSize(PAGE)
                                    .setPageToken(pageToken)
                                    .build());
        } catch (StatusRuntimeException failure) {
            throw failed(failure, failure.getStatus());
        }
    }

    private static <T> void readAll(
            BlockingClientCall<?, T> call, Duration patience, Predicate<T> messages)
            throws FeedException, InterruptedException {
        try {
            T message = call.read(patience.toMillis(), TimeUnit.MILLISECONDS);
            while (message != null && messages.test(message)) {
                message = call.read(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (StatusException failure) {
            throw failed(failure, failure.getStatus());
        } catch (TimeoutException silence) {
            throw new FeedException(
                    FeedException.Kind.UNAVAILABLE,
                    "Nothing came for " + patience.toSeconds() + " s");
        } finally {
            call.cancel("No longer read", null);
        }
    }

    private static FeedException failed(Throwable failure, Status status) {
        FeedException.Kind kind =
                switch (ErrorReasonProto.reasonOf(failure)) {
                    case ERROR_REASON_ACCOUNT_NOT_FOUND -> FeedException.Kind.ACCOUNT_NOT_FOUND;
                    case ERROR_REASON_POSITION_TOO_OLD, ERROR_REASON_INVALID_POSITION ->
                            FeedException.Kind.POSITION_LOST;
                    default -> FeedException.Kind.UNAVAILABLE;
                };
        return new FeedException(kind, status.getCode() + ": " + status.getDescription());
    }

    private static SnapshotPart part(StreamSnapshotResponse message) {
        return new SnapshotPart(
                message.getPosition(),
                message.hasAccount() ? AccountSettingsProto.of(message.getAccount()) : null,
                message.getDefaultRegion(),
                message.getOrganizationsList().stream().map(OrganizationEntryProto::of).toList(),
                message.getContactsList().stream().map(ContactEntryProto::of).toList(),
                message.getComplete());
    }

    private static ChangesPart part(WatchChangesResponse message) {
        return new ChangesPart(
                message.getPosition(),
                message.hasAccount() ? AccountSettingsProto.of(message.getAccount()) : null,
                message.getOrganizationChangesList().stream().map(FeedClient::change).toList(),
                message.getChangesList().stream().map(FeedClient::change).toList(),
                instant(message.getAsOf()));
    }

    private static ChangesPart.Change change(ContactChange change) {
        return new ChangesPart.Change(
                UUID.fromString(change.getContactId()),
                change.hasContact() ? ContactEntryProto.of(change.getContact()) : null);
    }

    private static ChangesPart.OrganizationChange change(OrganizationChange change) {
        return new ChangesPart.OrganizationChange(
                UUID.fromString(change.getOrganizationId()),
                change.hasOrganization()
                        ? OrganizationEntryProto.of(change.getOrganization())
                        : null);
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
