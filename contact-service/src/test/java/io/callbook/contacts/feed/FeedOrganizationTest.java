package io.callbook.contacts.feed;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.CreateOrganizationRequest;
import io.callbook.contacts.v1.DeleteOrganizationRequest;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.OrganizationChange;
import io.callbook.contacts.v1.OrganizationServiceGrpc;
import io.callbook.contacts.v1.OrganizationServiceGrpc.OrganizationServiceBlockingStub;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.UpdateOrganizationRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedOrganizationTest extends ServiceTest {
    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private static OrganizationServiceBlockingStub organizations() {
        return OrganizationServiceGrpc.newBlockingStub(STORE.channel())
                .withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private Organization create(String accountId, String name, String... numbers) {
        Organization.Builder organization =
                Organization.newBuilder().setAccountId(accountId).setName(name);
        List.of(numbers).forEach(n -> organization.addPhones(Phone.newBuilder().setRaw(n)));
        return organizations()
                .createOrganization(
                        CreateOrganizationRequest.newBuilder()
                                .setOrganization(organization)
                                .build())
                .getOrganization();
    }

    private static Organization update(Organization organization, String path) {
        return organizations()
                .updateOrganization(
                        UpdateOrganizationRequest.newBuilder()
                                .setOrganization(organization)
                                .setUpdateMask(FieldMask.newBuilder().addPaths(path))
                                .build())
                .getOrganization();
    }

    private void delete(Organization organization) {
        organizations()
                .deleteOrganization(
                        DeleteOrganizationRequest.newBuilder()
                                .setAccountId(account)
                                .setOrganizationId(organization.getOrganizationId())
                                .build());
    }

    @Test
    @DisplayName("MAT-12: a snapshot has the organizations that have numbers, before the contacts")
    void aSnapshotHasTheOrganizationsWithNumbersBeforeTheContacts() {
        Organization acme = create(account, "Acme", "+12022243441", "+12022243442");
        create(account, "Without numbers");
        STORE.upsert(account, record("1", "Ann").build());

        List<StreamSnapshotResponse> messages = FeedReader.snapshot(STORE, account);

        assertThat(messages).hasSize(3);
        assertThat(messages.get(0).getOrganizationsList()).isEmpty();
        assertThat(messages.get(1).getOrganizationsList()).containsExactly(acme);
        assertThat(messages.get(1).getContactsList()).isEmpty();
        assertThat(messages.get(2).getContactsCount()).isEqualTo(1);
        assertThat(messages)
                .extracting(m -> m.getPosition())
                .containsOnly(messages.getFirst().getPosition());
        assertThat(messages.get(1).getComplete()).isFalse();
        assertThat(messages.get(2).getComplete()).isTrue();
    }

    @Test
    void aSnapshotHasEachOfManyOrganizationsOnce() throws Exception {
        StoreSql.rows(
                """
                insert into organization
                select ?, gen_random_uuid(), 'Name ' || i, 'name ' || i, '', '{}', now(), now(), 1
                  from generate_series(1, 2400) as i
                """,
                account);
        StoreSql.rows(
                """
                insert into organization_phone
                select account_id, organization_id, position, '1', null, '', 1, 0
                  from organization, generate_series(0, 2) as position
                 where account_id = ? and name <= 'Name 2345'
                """,
                account);
        int withPhones =
                StoreSql.rows(
                                "select distinct organization_id from organization_phone"
                                        + " where account_id = ?",
                                account)
                        .size();

        List<StreamSnapshotResponse> messages = FeedReader.snapshot(STORE, account);

        assertThat(withPhones).isBetween(1_001, 2_399);
        assertThat(messages).allMatch(m -> m.getOrganizationsCount() <= 1_000);
        assertThat(messages.stream().flatMap(m -> m.getOrganizationsList().stream()))
                .allMatch(organization -> organization.getPhonesCount() == 3)
                .extracting(Organization::getOrganizationId)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(withPhones);
    }

    @Test
    @DisplayName("MAT-20: each change of an organization is in the feed, with its newest state")
    void everyChangeOfAnOrganizationIsInTheFeed() {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            Organization acme = create(account, "Acme", "+12022243441");
            awaitState(reader, acme, 1);
            Organization renamed = update(acme.toBuilder().setName("Acme Ltd.").build(), "name");
            awaitState(reader, renamed, 2);
            Organization moved =
                    update(
                            renamed.toBuilder()
                                    .clearPhones()
                                    .addPhones(Phone.newBuilder().setRaw("+12022243449"))
                                    .build(),
                            "phones");
            awaitState(reader, moved, 3);
            Reference reference =
                    Reference.newBuilder()
                            .setConnectionId("crm")
                            .setObjectType("Account")
                            .setExternalId("001")
                            .build();
            Organization linked =
                    update(moved.toBuilder().addReferences(reference).build(), "references");
            awaitState(reader, linked, 4);
            update(linked, "name");
            delete(linked);

            await().until(() -> reader.organizations.isEmpty());

            assertThat(reader.organizationChanges)
                    .hasSize(5)
                    .extracting(OrganizationChange::getOrganizationId)
                    .containsOnly(acme.getOrganizationId());
            assertThat(reader.organizationChanges.getLast().hasOrganization()).isFalse();
            assertThat(reader.organizationChanges).allMatch(OrganizationChange::hasChangedAt);
            assertThat(reader.changes).isEmpty();
        }
    }

    private static void awaitState(FeedReader reader, Organization state, int changes) {
        await().until(() -> state.equals(reader.organizations.get(state.getOrganizationId())));
        assertThat(reader.organizationChanges).hasSize(changes);
    }

    @Test
    void aReaderWhoWasAwayIsToldOfOrganizationsAndContactsInTheirOrder() {
        String position = FeedReader.snapshot(STORE, account).getFirst().getPosition();
        Organization kept = create(account, "Kept", "+12022243441");
        Organization gone = create(account, "Gone", "+12022243442");
        STORE.upsert(account, record("1", "Ann").build());
        delete(gone);

        try (FeedReader reader = new FeedReader(STORE, account).watch(position)) {
            await().until(() -> reader.organizationChanges.size() == 3);
            await().until(() -> reader.changes.size() == 1);

            assertThat(reader.organizations.values()).containsExactly(kept);
            assertThat(reader.organizationChanges)
                    .extracting(OrganizationChange::getOrganizationId)
                    .containsExactly(
                            kept.getOrganizationId(),
                            gone.getOrganizationId(),
                            gone.getOrganizationId());
        }
    }

    @Test
    @DisplayName("ACC-2: a feed has the organizations of its account only")
    void otherAccountsOrganizationsAreNotSeen() {
        String other = STORE.newAccount();
        create(other, "Before", "+12022243441");
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            create(other, "Foreign", "+12022243442");
            Organization own = create(account, "Own", "+12022243443");

            awaitState(reader, own, 1);

            assertThat(reader.organizations).hasSize(1);
        }
    }

    @Test
    @DisplayName("OPS-3: kinds of changes that only a later version knows are left out")
    void laterKindsAreLeftOut() throws Exception {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            StoreSql.rows(
                    """
                    insert into contact_change
                           (account_id, transaction_id, contact_id, kind, changed_at)
                    values (?, pg_current_xact_id(), gen_random_uuid(), 7, now())
                    """,
                    account);
            STORE.upsert(account, record("1", "Ann").build());

            await().until(() -> !reader.contacts.isEmpty());

            assertThat(reader.changes).hasSize(1);
            assertThat(reader.organizationChanges).isEmpty();
        }
    }
}
