package io.callbook.gateway.lookup;

import static io.callbook.gateway.lookup.LookupClient.fetching;
import static io.callbook.gateway.testing.Engine.person;
import static io.callbook.gateway.testing.Engine.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;

import io.callbook.contacts.v1.Contact;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.ledger.LinkCounts;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.testing.Engine;
import io.callbook.gateway.testing.FakeCrm;
import io.callbook.gateway.testing.FakeStore;
import io.callbook.gateway.testing.Rest;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.callbook.testing.TestTokens;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class RecordLookupQuarkusTest {
    private final Engine engine;
    private final FakeStore store;
    private final LookupClient client;
    private String crm = "";

    @Inject
    RecordLookupQuarkusTest(
            Engine engine,
            FakeStore store,
            @ConfigProperty(name = "quarkus.grpc.server.test-port") int port) {
        this.engine = engine;
        this.store = store;
        this.client = new LookupClient(port);
    }

    @BeforeEach
    void connectCrm() {
        crm = engine.connect();
        crm().put("Contact", "c1", person("Ada", "+12022240001"));
        crm().put("Contact", "c2", person("Bob", "+12022240002"));
    }

    @AfterEach
    void everythingWorksAgain() {
        store.faults(FakeCrm.Faults.NONE);
        client.close();
    }

    @Test
    @DisplayName("MAT-14: a record that no sync has met is fetched, and the next run finds it done")
    void recordThatIsNotSyncedYetIsFetched() {
        SyncKey sync = engine.sync(crm, settings("Contact"));

        Contact contact = client.fetch(crm, "Contact", "c1");

        assertThat(contact.getDisplayName()).isEqualTo("Ada");
        assertThat(store.contactIds(crm, "Contact"))
                .containsOnlyKeys("c1")
                .containsValue(contact.getContactId());
        assertThat(crm().fetches()).isZero();
        int changes = store.changes();
        engine.run(sync);
        assertThat(store.changes()).isEqualTo(changes + 1);
        assertThat(store.everCreated(crm)).isEqualTo(2);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(2, 0, 0));
        assertThat(engine.lastRun(sync).counts().unchanged()).isEqualTo(1);
    }

    @Test
    @DisplayName("CAP-11: a record is refreshed on demand; the next run has nothing to do")
    void recordIsRefreshed() {
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);
        crm().put("Contact", "c1", person("Ada Lovelace", "+12022240001"));

        Contact contact = client.fetch(crm, "Contact", "c1");

        assertThat(contact.getDisplayName()).isEqualTo("Ada Lovelace");
        assertThat(contact.getVersion()).isEqualTo(2);
        int changes = store.changes();
        engine.runNow(sync);
        assertThat(store.changes()).isEqualTo(changes);
        assertThat(store.everCreated(crm)).isEqualTo(2);
    }

    @Test
    @DisplayName("CAP-11: an administrator refreshes a record by REST")
    void recordIsRefreshedByRest() {
        engine.sync(crm, settings("Contact"));
        String records = "/api/v1/accounts/acme/connections/" + crm + "/records/";
        String token = TestTokens.of("sync.admin", "acme");

        String contactId =
                Rest.with(token)
                        .post(records + "Contact/c1/refresh")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("contactId");

        assertThat(store.contactIds(crm, "Contact")).containsEntry("c1", contactId);
        Rest.with(token).post(records + "Contact/nobody/refresh").then().statusCode(404);
        Rest.with(token).post(records + "Lead/c1/refresh").then().statusCode(404);
        Rest.with(token)
                .post(records + "Contact/no id/refresh")
                .then()
                .statusCode(400)
                .body("detail", startsWith("externalId is not an id of a record"))
                .body("violations.field", contains("externalId"));
        Rest.with(TestTokens.of("calls", "acme"))
                .post(records + "Contact/c1/refresh")
                .then()
                .statusCode(403);
        crm().faults(_ -> {
            throw new ConnectorException.SourceUnavailable("The CRM is down.", null);
        });
        Rest.with(token).post(records + "Contact/c1/refresh").then().statusCode(503);
    }

    @Test
    @DisplayName("CAP-11: a refresh between two runs does not keep older news from being applied")
    void runsGoOnBesideRefreshes() {
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);
        crm().put("Contact", "c2", person("Bobby", "+12022240002"));
        crm().put("Contact", "c1", person("Ada II", "+12022240001"));

        client.fetch(crm, "Contact", "c1");
        engine.runNow(sync);

        assertThat(store.drafts(crm, "Contact").get("c2").displayName()).isEqualTo("Bobby");
        assertThat(store.drafts(crm, "Contact").get("c1").displayName()).isEqualTo("Ada II");
    }

    @Test
    @DisplayName("MAT-14: all spellings of a record's id are one record")
    void spellingsOfAnIdAreOneRecord() {
        engine.sync(crm, settings("Contact"));

        Contact one = client.fetch(crm, "Contact", "c1");
        Contact same = client.fetch(crm, "Contact", "c1~AAA");

        assertThat(same.getContactId()).isEqualTo(one.getContactId());
        assertThat(store.everCreated(crm)).isEqualTo(1);
    }

    @Test
    @DisplayName("MAT-14: simultaneous fetches of one record are one request to the CRM")
    void simultaneousFetchesAreOne() throws Exception {
        engine.sync(crm, settings("Contact"));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        crm().faults(point -> {
            asked.countDown();
            waitFor(goOn);
        });

        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Contact>> contacts =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    callers.submit(() ->
                                            client.fetch(
                                                    crm, "Contact", i % 2 == 0 ? "c1" : "c1~x")))
                            .toList();
            waitFor(asked);
            // The others have no way to show that they wait, other than by asking a second time.
            Thread.sleep(500);
            goOn.countDown();
            for (Future<Contact> contact : contacts) {
                assertThat(contact.get().getDisplayName()).isEqualTo("Ada");
            }
        }

        assertThat(crm().lookups()).isEqualTo(1);
        assertThat(store.everCreated(crm)).isEqualTo(1);
    }

    @Test
    @DisplayName("OBJ-1, MAT-14: a record of a type that is not enabled is not read")
    void typeThatIsOffIsNotFound() {
        engine.sync(crm, settings("Lead"));

        StatusRuntimeException refusal = refusal(crm, "Contact", "c1");

        assertRefusal(refusal, Status.Code.NOT_FOUND, "SOURCE_RECORD_NOT_FOUND", "'Contact'");
        assertThat(crm().lookups()).isZero();
    }

    @Test
    @DisplayName("MAT-14: an excluded record is not found, and the message says which rule it is")
    void excludedRecordIsNotFound() {
        engine.sync(crm, settings(false, false, "Contact"));

        assertRefusal(
                refusal(crm, "Contact", "c1"),
                Status.Code.NOT_FOUND,
                "SOURCE_RECORD_NOT_FOUND",
                "Synchronizing contacts is switched off");
        assertThat(store.drafts(crm, "Contact")).isEmpty();
    }

    @Test
    void recordThatTheCrmDoesNotHaveIsNotFound() {
        engine.sync(crm, settings("Contact"));

        assertRefusal(
                refusal(crm, "Contact", "nobody"),
                Status.Code.NOT_FOUND,
                "SOURCE_RECORD_NOT_FOUND",
                "no record");
        assertRefusal(
                refusal(crm, "Contact", "no id"),
                Status.Code.INVALID_ARGUMENT,
                "INVALID_FIELD",
                "external_id");
        assertRefusal(
                refusal("nowhere", "Contact", "c1"),
                Status.Code.NOT_FOUND,
                "CONNECTION_NOT_FOUND",
                "nowhere");
        assertRefusal(
                refusal(crm, "", "c1"),
                Status.Code.INVALID_ARGUMENT,
                "INVALID_FIELD",
                "reference.object_type");
    }

    @Test
    @DisplayName("CAP-11: a record that was deleted in the CRM goes as a sync would delete it")
    void deletedRecordGoes() {
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);
        crm().delete("Contact", "c1");

        assertRefusal(
                refusal(crm, "Contact", "c1"),
                Status.Code.NOT_FOUND,
                "SOURCE_RECORD_NOT_FOUND",
                "deleted in the CRM");
        assertThat(store.drafts(crm, "Contact")).containsOnlyKeys("c2");
        engine.runNow(sync);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(1, 0, 0));
    }

    @Test
    @DisplayName("MAT-14: a CRM that refuses, or is down, is told apart from a missing record")
    void crmThatIsDownIsUnavailable() {
        engine.sync(crm, settings("Contact"));
        crm().faults(_ -> {
            throw new ConnectorException.SourceUnavailable("The CRM is down.", null);
        });
        assertRefusal(
                refusal(crm, "Contact", "c1"),
                Status.Code.UNAVAILABLE,
                "SOURCE_UNAVAILABLE",
                "The CRM is down.");

        crm().faults(_ -> {
            throw new ConnectorException.RateLimited("Wait a minute.", Duration.ofMinutes(1));
        });
        assertRefusal(
                refusal(crm, "Contact", "c1"),
                Status.Code.UNAVAILABLE,
                "SOURCE_UNAVAILABLE",
                "Wait a minute.");

        crm().faults(FakeCrm.Faults.NONE);
        assertThat(client.fetch(crm, "Contact", "c1").getDisplayName()).isEqualTo("Ada");
    }

    @Test
    @DisplayName("MAT-14: a store that is away is told, and nothing is remembered as done")
    void storeThatIsAwayIsUnavailable() {
        SyncKey sync = engine.sync(crm, settings("Contact"));
        store.faults(_ -> {
            throw new TargetException.Unavailable("The store is away.", null);
        });

        assertRefusal(
                refusal(crm, "Contact", "c1"),
                Status.Code.UNAVAILABLE,
                "STORE_UNAVAILABLE",
                "The store is away.");

        store.faults(FakeCrm.Faults.NONE);
        engine.run(sync);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(2, 0, 0));
        assertThat(store.everCreated(crm)).isEqualTo(2);
    }

    @Test
    @DisplayName("MAT-14: a caller waits no longer than its deadline; the reading goes on")
    void callerWaitsUntilTheDeadline() {
        engine.sync(crm, settings("Contact"));
        CountDownLatch goOn = new CountDownLatch(1);
        crm().faults(_ -> waitFor(goOn));

        StatusRuntimeException refusal =
                catchThrowableOfType(
                        StatusRuntimeException.class,
                        () ->
                                client.within(Duration.ofSeconds(2))
                                        .fetchRecord(fetching("acme", crm, "Contact", "c1")));

        assertRefusal(refusal, Status.Code.UNAVAILABLE, "SOURCE_UNAVAILABLE", "in time");
        goOn.countDown();
        await().untilAsserted(
                        () -> assertThat(store.contactIds(crm, "Contact")).containsOnlyKeys("c1"));
    }

    @Test
    @DisplayName(
            "ACC-2, ACC-3: look-ups need a role that writes, and show no other account's records")
    void lookUpsAreForWritersOfTheAccount() {
        engine.sync(crm, settings("Contact"));

        for (String role : List.of("contacts.read", "calls", "sync.admin")) {
            assertThat(failure(TestTokens.of(role, "acme"), "acme").getStatus().getCode())
                    .isEqualTo(Status.Code.PERMISSION_DENIED);
        }
        assertThat(failure(TestTokens.of("contacts.write", "globex"), "acme").getStatus().getCode())
                .isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(failure("nonsense", "acme").getStatus().getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
        assertRefusal(
                failure(TestTokens.of("contacts.write", "globex"), "globex"),
                Status.Code.NOT_FOUND,
                "CONNECTION_NOT_FOUND",
                crm);
        assertRefusal(
                failure(TestTokens.of("contacts.write", "nobody"), "nobody"),
                Status.Code.NOT_FOUND,
                "ACCOUNT_NOT_FOUND",
                "nobody");
        assertThat(crm().lookups()).isZero();
    }

    private FakeCrm crm() {
        return FakeCrm.of(crm);
    }

    private StatusRuntimeException refusal(String connectionId, String type, String id) {
        return catchThrowableOfType(
                StatusRuntimeException.class, () -> client.fetch(connectionId, type, id));
    }

    private StatusRuntimeException failure(String token, String account) {
        return catchThrowableOfType(
                StatusRuntimeException.class,
                () -> client.as(token).fetchRecord(fetching(account, crm, "Contact", "c1")));
    }

    private static void assertRefusal(
            StatusRuntimeException failure, Status.Code code, String reason, String says) {
        assertThat(failure.getStatus().getCode()).isEqualTo(code);
        assertThat(LookupClient.reason(failure)).isEqualTo(reason);
        assertThat(failure.getStatus().getDescription()).contains(says);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException.SourceUnavailable("Not waited for", e);
        }
    }
}
