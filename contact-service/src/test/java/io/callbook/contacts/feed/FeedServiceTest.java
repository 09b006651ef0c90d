package io.callbook.contacts.feed;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedServiceTest extends ServiceTest {
    @Inject MeterRegistry metrics;

    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private void fill(int count) {
        fill(count, "Name ");
    }

    private void fill(int count, String name) {
        for (int from = 0; from < count; from += 5_000) {
            List<ContactUpsert> records =
                    IntStream.range(from, Math.min(count, from + 5_000))
                            .mapToObj(i -> record("r" + i, name + i).build())
                            .toList();
            STORE.upsert(StoreClient.chunk(account, records));
        }
    }

    private String position() {
        return FeedReader.snapshot(STORE, account).getFirst().getPosition();
    }

    private String create(String name) {
        return STORE.create(Contact.newBuilder().setAccountId(account).setDisplayName(name).build())
                .getContactId();
    }

    private void delete(String contactId) {
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contactId)
                                .build());
    }

    private Failures watchFails(String position) {
        WatchChangesRequest request =
                WatchChangesRequest.newBuilder()
                        .setAccountId(account)
                        .setPosition(position)
                        .build();
        return Failures.of(() -> STORE.feed().watchChanges(request).next());
    }

    @Test
    void aSnapshotHasEveryContactOnceAndSaysWhenItIsComplete() {
        fill(2_345);

        List<StreamSnapshotResponse> messages = FeedReader.snapshot(STORE, account);

        StreamSnapshotResponse head = messages.getFirst();
        assertThat(head.getContactsList()).isEmpty();
        assertThat(head.getEstimatedTotal()).isEqualTo(2_345);
        assertThat(head.getDefaultRegion()).isEqualTo("US");
        assertThat(messages).allMatch(m -> m.getPosition().equals(head.getPosition()));
        assertThat(messages).allMatch(m -> m.getContactsCount() <= 2_000);
        assertThat(messages.stream().filter(StreamSnapshotResponse::getComplete))
                .containsExactly(messages.getLast());
        assertThat(messages.stream().flatMap(m -> m.getContactsList().stream()))
                .extracting(Contact::getContactId)
                .doesNotHaveDuplicates()
                .hasSize(2_345);
    }

    @Test
    void aSnapshotOfNothingIsComplete() {
        assertThat(FeedReader.snapshot(STORE, account).getLast().getComplete()).isTrue();
    }

    @Test
    void everyKindOfWriteIsInTheFeed() {
        String position = position();
        try (FeedReader reader = new FeedReader(STORE, account).watch(position)) {
            String made = create("Made");
            STORE.upsert(account, record("1", "Synced").build());
            ResolveCallerRequest call =
                    ResolveCallerRequest.newBuilder()
                            .setAccountId(account)
                            .setE164("+12022243441")
                            .build();
            STORE.ingest().resolveCaller(call);
            delete(made);

            await().until(() -> reader.changes.size() == 4);

            assertThat(reader.contacts.values())
                    .extracting(Contact::getDisplayName)
                    .containsExactlyInAnyOrder("Synced", "+12022243441");
            ContactChange last = reader.changes.getLast();
            assertThat(last.getContactId()).isEqualTo(made);
            assertThat(last.hasContact()).isFalse();
        }
    }

    @Test
    @DisplayName("MAT-20: a change is in the feed within a second")
    void aChangeIsSeenWithinASecond() {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            reader.awaitMessage();
            for (int i = 0; i < 5; i++) {
                String id = create("Contact " + i);
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(1))
                        .until(() -> reader.contacts.containsKey(id));
            }
        }
    }

    @Test
    void heartbeatsTellHowFarEverythingIsKnown() {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            Instant first = asOf(reader.awaitMessage());
            Instant started = Instant.now();
            Instant second = asOf(reader.awaitMessage());

            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(second).isAfter(first);
            assertThat(reader.changes).isEmpty();
        }
    }

    private static Instant asOf(WatchChangesResponse message) {
        return Instant.ofEpochSecond(message.getAsOf().getSeconds(), message.getAsOf().getNanos());
    }

    @Test
    void aReaderContinuesWhereItWas() {
        try (FeedReader first = new FeedReader(STORE, account).start()) {
            create("One");
            await().until(() -> first.changes.size() == 1);
            String position = first.messages.getLast().getPosition();
            first.leave();
            create("Two");

            try (FeedReader second = new FeedReader(STORE, account).watch(position)) {
                await().until(() -> !second.changes.isEmpty());
                assertThat(second.changes.getFirst().getContact().getDisplayName())
                        .isEqualTo("Two");
            }
        }
    }

    @Test
    void anOlderTransactionDelaysTheFeedButLosesNothing() throws Exception {
        try (FeedReader reader = new FeedReader(STORE, account).start();
                Connection foreign = StoreSql.open()) {
            foreign.setAutoCommit(false);
            StoreSql.rows(foreign, "select pg_current_xact_id()");
            reader.awaitMessage();

            String id = create("Behind");
            Instant created = Instant.now();
            reader.awaitMessage();
            WatchChangesResponse heartbeat = reader.awaitMessage();

            assertThat(reader.changes).isEmpty();
            assertThat(asOf(heartbeat)).isBefore(created);
            foreign.commit();
            await().atMost(Duration.ofSeconds(1)).until(() -> reader.contacts.containsKey(id));
        }
    }

    @Test
    void aReaderContinuesAfterTheDatabaseDroppedItsConnections() throws Exception {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            WatchChangesResponse last = reader.awaitMessage();
            StoreSql.rows(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where backend_type = 'client backend' and pid <> pg_backend_pid()
                    """);
            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .until(() -> !create("After").isEmpty());

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !reader.failures.isEmpty() || !reader.changes.isEmpty());
            assertThat(reader.failures)
                    .allMatch(failure -> failure.getMessage().startsWith("UNAVAILABLE"));
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> changesAfter(last.getPosition()) > 0);
        }
    }

    private int changesAfter(String position) {
        WatchChangesRequest request =
                WatchChangesRequest.newBuilder()
                        .setAccountId(account)
                        .setPosition(position)
                        .build();
        return STORE.feed().watchChanges(request).next().getChangesCount();
    }

    @Test
    void positionsOfOthersAreRefused() {
        String other = STORE.newAccount();
        String foreign = FeedReader.snapshot(STORE, other).getFirst().getPosition();

        assertThat(watchFails(foreign).reason()).isEqualTo("INVALID_POSITION");
        assertThat(watchFails("").reason()).isEqualTo("INVALID_POSITION");
        assertThat(watchFails("nonsense!").code()).isEqualTo("INVALID_ARGUMENT");
        String future = new Position(Long.MAX_VALUE, 0).toToken(account);
        assertThat(watchFails(future).reason()).isEqualTo("INVALID_POSITION");
    }

    @Test
    void anUnknownAccountHasNoFeed() {
        assertThat(Failures.of(() -> FeedReader.snapshot(STORE, "nobody")).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        WatchChangesRequest request =
                WatchChangesRequest.newBuilder().setAccountId("nobody").setPosition("x").build();
        assertThat(Failures.of(() -> STORE.feed().watchChanges(request).next()).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
    }

    @Test
    @DisplayName("ACC-2: a feed has the changes of its account only")
    void otherAccountsChangesAreNotSeen() {
        String other = STORE.newAccount();
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            STORE.upsert(other, record("1", "Foreign").build());
            String own = create("Own");

            await().until(() -> reader.contacts.containsKey(own));

            assertThat(reader.changes).hasSize(1);
        }
    }

    @Test
    void aSlowReaderIsNotReadAheadFor() throws Exception {
        // More than a connection holds whose window has grown to its most, 8 MiB.
        fill(40_000, "Long name ".repeat(39));
        double before = metrics.counter("callbook.feed.snapshot.contacts").count();
        CountDownLatch received = new CountDownLatch(2);
        ClientCall<StreamSnapshotRequest, StreamSnapshotResponse> call =
                STORE.channel()
                        .newCall(FeedServiceGrpc.getStreamSnapshotMethod(), CallOptions.DEFAULT);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onMessage(StreamSnapshotResponse message) {
                        received.countDown();
                    }
                },
                new Metadata());
        call.sendMessage(StreamSnapshotRequest.newBuilder().setAccountId(account).build());
        call.halfClose();
        call.request(2);
        received.await();

        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        metrics.counter("callbook.feed.snapshot.contacts").count() - before
                                <= 30_000);
        call.cancel("Seen enough", null);
    }
}
