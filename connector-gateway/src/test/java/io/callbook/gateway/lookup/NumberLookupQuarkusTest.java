package io.callbook.gateway.lookup;

import static io.callbook.gateway.lookup.LookupClient.searching;
import static io.callbook.gateway.testing.Engine.person;
import static io.callbook.gateway.testing.Engine.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callbook.connectors.v1.SearchByNumberResponse;
import io.callbook.connectors.v1.UnsearchedConnection;
import io.callbook.contacts.v1.Contact;
import io.callbook.gateway.ledger.LinkCounts;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.plan.ContactDraft.Phone;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.testing.Engine;
import io.callbook.gateway.testing.FakeCrm;
import io.callbook.gateway.testing.FakeStore;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.callbook.testing.TestTokens;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class NumberLookupQuarkusTest {
    private static final String ADA = "+12022240001";

    private final Engine engine;
    private final FakeStore store;
    private final Jdbi jdbi;
    private final LookupClient client;
    private String crm = "";
    private SyncKey sync = new SyncKey("acme", "none");

    @Inject
    NumberLookupQuarkusTest(
            Engine engine,
            FakeStore store,
            Jdbi jdbi,
            @ConfigProperty(name = "quarkus.grpc.server.test-port") int port) {
        this.engine = engine;
        this.store = store;
        this.jdbi = jdbi;
        this.client = new LookupClient(port);
    }

    /** All connections of the account are searched: those of other tests are in the way. */
    @BeforeEach
    void connectCrm() {
        jdbi.useHandle(handle -> handle.execute("UPDATE sync SET state = 'paused'"));
        crm = engine.connect();
        sync = engine.sync(crm, settings("Contact", "Lead"));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    @DisplayName("MAT-18: a record that has the number is found however it is written, and stored")
    void recordThatHasTheNumberIsFound() {
        crm().put("Contact", "c1", person("Ada", "(202) 224-0001 ext. 7"));
        crm().put("Contact", "c2", person("Bob", "+12022240002"));

        SearchByNumberResponse found = client.search(ADA);

        assertThat(names(found)).containsExactly("Ada");
        assertThat(found.getUnsearchedList()).isEmpty();
        assertThat(found.getSearchedConnectionIdsList()).containsExactly(crm);
        assertThat(store.contactIds(crm, "Contact"))
                .containsOnlyKeys("c1")
                .containsValue(found.getContacts(0).getContactId());
        engine.run(sync);
        assertThat(store.everCreated(crm)).isEqualTo(2);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(2, 0, 0));
    }

    @Test
    @DisplayName("MAT-18: what a rough search finds besides is left alone")
    void recordWithAnotherNumberIsLeftAlone() {
        crm().put("Contact", "c1", person("Other", "+492022240001"));
        crm().put("Contact", "c2", person("Longer", "+1202224000155"));

        assertThat(client.search(ADA).getContactsList()).isEmpty();
        assertThat(store.drafts(crm, "Contact")).isEmpty();
    }

    @Test
    @DisplayName("MAT-18: the one record found is linked to the contact that the call created")
    void theOneRecordIsLinkedToTheCallersContact() {
        crm().put("Lead", "l1", person("Ada", ADA));
        String caller = store.caller();

        SearchByNumberResponse found = client.search(ADA, caller);

        assertThat(found.getContactsList())
                .extracting(Contact::getContactId)
                .containsExactly(caller);
        engine.run(sync);
        assertThat(store.everCreated(crm)).isZero();
        assertThat(store.contactIds(crm, "Lead")).containsEntry("l1", caller);
    }

    @Test
    @DisplayName("MAT-18: a record that has a contact already keeps it")
    void aRecordWithAContactKeepsIt() {
        crm().put("Contact", "c1", person("Ada", ADA));
        engine.run(sync);
        String known = store.contactIds(crm, "Contact").get("c1");

        assertThat(client.search(ADA, store.caller()).getContactsList())
                .extracting(Contact::getContactId)
                .containsExactly(known);
    }

    @Test
    @DisplayName(
            "MAT-18: a record whose number was changed a moment ago gets it in its own contact")
    void aRecordWithAContactIsRefreshedIntoIt() {
        crm().put("Contact", "c1", person("Ada", "+12022240009"));
        engine.run(sync);
        String known = store.contactIds(crm, "Contact").get("c1");
        crm().put("Contact", "c1", person("Ada", ADA));
        String caller = store.caller();

        SearchByNumberResponse found = client.search(ADA, caller);

        assertThat(found.getContactsList())
                .extracting(Contact::getContactId)
                .containsExactly(known);
        assertThat(store.drafts(crm, "Contact").get("c1").phones())
                .extracting(Phone::raw)
                .containsExactly(ADA);
        assertThat(store.contactIds(crm, "Contact")).doesNotContainValue(caller);
    }

    @Test
    @DisplayName("MAT-18: of several records none is linked to the caller's contact")
    void severalRecordsAreNotLinked() {
        crm().put("Contact", "c1", person("Ada", ADA));
        crm().put("Contact", "c2", person("Ada's sister", ADA));
        String caller = store.caller();

        SearchByNumberResponse found = client.search(ADA, caller);

        assertThat(names(found)).containsExactlyInAnyOrder("Ada", "Ada's sister");
        assertThat(store.contactIds(crm, "Contact")).doesNotContainValue(caller);
    }

    @Test
    @DisplayName("MAT-18: a record is stored even if the caller's contact is gone meanwhile")
    void contactThatIsGoneIsNoReasonToLoseTheRecord() {
        crm().put("Contact", "c1", person("Ada", ADA));

        SearchByNumberResponse found = client.search(ADA, "01890a5d-ac96-774b-bcce-b302099a8057");

        assertThat(names(found)).containsExactly("Ada");
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(1, 0, 0));
    }

    @Test
    @DisplayName("MAT-18: what is found in time is the answer; who did not answer is named")
    void partialAnswersNameTheRest() {
        String slow = engine.connect();
        engine.sync(slow, settings("Contact"));
        String broken = engine.connect();
        engine.sync(broken, settings("Contact"));
        crm().put("Contact", "c1", person("Ada", ADA));
        FakeCrm.of(slow).put("Contact", "s1", person("Too late", ADA));
        CountDownLatch never = new CountDownLatch(1);
        FakeCrm.of(slow).faults(_ -> waitFor(never));
        FakeCrm.of(broken)
                .faults(_ -> {
                    throw new ConnectorException.PermissionMissing(
                            "It refuses: FIND {12022240001}");
                });

        Instant asked = Instant.now();
        SearchByNumberResponse found =
                client.within(Duration.ofSeconds(6)).searchByNumber(searching(ADA, ""));

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(6));
        assertThat(names(found)).containsExactly("Ada");
        assertThat(found.getUnsearchedList())
                .extracting(UnsearchedConnection::getConnectionId)
                .containsExactlyInAnyOrder(slow, broken);
        assertThat(found.getSearchedConnectionIdsList()).containsExactly(crm);
        assertThat(found.getUnsearchedList())
                .extracting(UnsearchedConnection::getMessage)
                .anyMatch(message -> message.contains("in time"))
                .contains("It refuses: FIND {…}")
                .as("no message holds the number")
                .noneMatch(message -> message.contains("2022240001"));
    }

    @Test
    @DisplayName("MAT-18: connections without a running sync of contacts are not searched")
    void onlyConnectionsThatSyncContactsAreSearched() {
        String off = engine.connect();
        engine.sync(off, settings(false, false, "Contact"));
        String none = engine.connect();
        engine.sync(none, settings());
        String idle = engine.connect();

        SearchByNumberResponse found = client.search(ADA);

        assertThat(found.getUnsearchedList()).isEmpty();
        assertThat(found.getSearchedConnectionIdsList()).containsExactly(crm);
        assertThat(crm().lookups()).isEqualTo(1);
        assertThat(List.of(off, none, idle))
                .allSatisfy(id -> assertThat(FakeCrm.of(id).lookups()).isZero());
    }

    @Test
    @DisplayName("MAT-18: a connection that cannot be searched by number was not searched")
    void aConnectionThatCannotBeSearchedIsNotSearched() {
        crm().cannotBeSearched();

        SearchByNumberResponse found = client.search(ADA);

        assertThat(found.getSearchedConnectionIdsList()).isEmpty();
        assertThat(found.getUnsearchedList()).isEmpty();
    }

    @Test
    void badInputIsExplained() {
        assertInvalid("12022240001", "", "e164");
        assertInvalid("+1", "", "e164");
        assertInvalid(ADA, "nobody", "link_contact_id");
    }

    @Test
    @DisplayName("ACC-3: searching needs the role contacts.write")
    void searchingNeedsTheRoleThatWrites() {
        StatusRuntimeException refusal =
                catchThrowableOfType(
                        StatusRuntimeException.class,
                        () ->
                                client.as(TestTokens.of("contacts.read", "acme"))
                                        .searchByNumber(searching(ADA, "")));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    private void assertInvalid(String e164, String linkTo, String field) {
        StatusRuntimeException refusal =
                catchThrowableOfType(
                        StatusRuntimeException.class, () -> client.search(e164, linkTo));

        assertThat(LookupClient.reason(refusal)).isEqualTo("INVALID_FIELD");
        assertThat(refusal.getStatus().getDescription()).contains(field);
    }

    private FakeCrm crm() {
        return FakeCrm.of(crm);
    }

    private static List<String> names(SearchByNumberResponse found) {
        return found.getContactsList().stream().map(Contact::getDisplayName).toList();
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
