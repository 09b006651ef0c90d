package io.callbook.matching.feed;

import static io.callbook.matching.store.TestContacts.contact;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.Organization;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.Sought;
import io.callbook.matching.store.FakeStore;
import io.callbook.matching.store.StoreResource;
import io.callbook.matching.store.TestContacts;
import io.callbook.testing.AccessResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(value = StoreResource.class, restrictToAnnotatedClass = true)
class AccountFeedQuarkusTest {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();
    private static final long NUMBER = 12022243441L;
    private static final Duration SOON = Duration.ofSeconds(1);

    FakeStore store;

    @Inject AccountDirectory directory;

    private final String id = "feed-" + ACCOUNTS.incrementAndGet();

    @AfterEach
    void beOfThisVersion() {
        store.beOfTheVersionBefore(false);
    }

    private LiveAccount load() {
        return directory.load(id, Duration.ofSeconds(5)).await().atMost(Duration.ofSeconds(6));
    }

    private static List<String> names(LiveAccount account, long key) {
        return account.organizations().find(key).stream().map(OrganizationEntry::name).toList();
    }

    private static int contacts(LiveAccount account, long key) {
        return account.index().find(Sought.of(key, ExtensionCode.NONE)).total();
    }

    @Test
    @DisplayName("MAT-12: the organizations of a snapshot are known by their numbers")
    void aSnapshotBringsTheOrganizations() {
        store.addAccount(id, "US");
        for (int i = 0; i < 5; i++) {
            store.put(
                    TestContacts.organization(
                            id, "Acme " + i, phone("+12022243441"), phone("+1202224345" + i)));
        }
        store.put(contact(id, "Ann", phone("+12022243442")));

        LiveAccount account = load();

        assertThat(names(account, NUMBER))
                .containsExactly("Acme 0", "Acme 1", "Acme 2", "Acme 3", "Acme 4");
        assertThat(names(account, 12022243453L)).containsExactly("Acme 3");
        assertThat(contacts(account, 12022243442L)).isEqualTo(1);
    }

    @Test
    @DisplayName("MAT-12, MAT-20: changes and deletions of organizations are visible soon")
    void changesOfOrganizationsAreVisibleSoon() {
        store.addAccount(id, "US");
        LiveAccount account = load();
        Organization acme = TestContacts.organization(id, "Acme", phone("+12022243441"));

        store.put(acme);
        await().atMost(SOON).until(() -> names(account, NUMBER).equals(List.of("Acme")));
        store.put(acme.toBuilder().setName("Acme Ltd.").build());
        await().atMost(SOON).until(() -> names(account, NUMBER).equals(List.of("Acme Ltd.")));
        store.put(acme.toBuilder().clearPhones().addPhones(phone("+12022243449")).build());
        await().atMost(SOON).until(() -> names(account, 12022243449L).equals(List.of("Acme")));
        assertThat(names(account, NUMBER)).isEmpty();
        store.deleteOrganization(id, acme.getOrganizationId());
        await().atMost(SOON).until(() -> account.organizations().size() == 0);
    }

    @Test
    @DisplayName("ACC-1: an account's settings come with it, and changes hold from the next call")
    void settingsComeWithTheAccountAndChange() {
        store.addAccount(id, "US");
        LiveAccount account = load();
        assertThat(account.settings().callerPolicy())
                .isEqualTo(io.callbook.matching.account.CallerPolicy.FIRST_CREATED);
        AccountIndex index = account.index();

        store.change(
                Account.newBuilder()
                        .setAccountId(id)
                        .setDefaultRegion("GB")
                        .setCallerPolicy(CallerPolicy.CALLER_POLICY_OWNER_FIRST)
                        .build());

        await().atMost(SOON).until(() -> account.defaultRegion().equals("GB"));
        assertThat(account.settings().callerPolicy())
                .isEqualTo(io.callbook.matching.account.CallerPolicy.OWNER_FIRST);
        assertThat(account.regions().toString()).contains("GB").doesNotContain("US");
        assertThat(account.index()).isSameAs(index);
    }

    @Test
    @DisplayName("MAT-10, MAT-17: settings that ask for what the index does not hold load it anew")
    void settingsThatAskForMoreLoadTheAccountAnew() {
        store.addAccount(id, "US");
        LiveAccount account = load();
        AccountIndex index = account.index();

        store.change(
                Account.newBuilder()
                        .setAccountId(id)
                        .setDefaultRegion("US")
                        .addMatchAttributes("vip")
                        .build());

        await().atMost(SOON).until(() -> account.index() != index);
        assertThat(account.settings().matchAttributes()).containsExactly("vip");
    }

    @Test
    void whatChangedWhileTheStoreWasAwayIsKnownWhenItIsBack() {
        store.addAccount(id, "US");
        LiveAccount account = load();
        AccountIndex index = account.index();
        store.stop();
        store.put(TestContacts.organization(id, "Acme", phone("+12022243441")));
        store.change(Account.newBuilder().setAccountId(id).setDefaultRegion("DE").build());
        store.start();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> names(account, NUMBER).equals(List.of("Acme")));
        assertThat(account.defaultRegion()).isEqualTo("DE");
        assertThat(account.index()).isSameAs(index);
    }

    @Test
    void aNewSnapshotReplacesOrganizationsAndSettings() {
        store.addAccount(id, "US");
        Organization gone = TestContacts.organization(id, "Gone", phone("+12022243441"));
        store.put(gone);
        LiveAccount account = load();
        assertThat(names(account, NUMBER)).containsExactly("Gone");
        store.stop();
        store.deleteOrganization(id, gone.getOrganizationId());
        store.put(TestContacts.organization(id, "Missed", phone("+12022243442")));
        store.change(Account.newBuilder().setAccountId(id).setDefaultRegion("FR").build());
        store.forgetChanges(id);
        store.start();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> names(account, 12022243442L).equals(List.of("Missed")));
        assertThat(names(account, NUMBER)).isEmpty();
        assertThat(account.defaultRegion()).isEqualTo("FR");
    }

    @Test
    @DisplayName("OPS-3: what a store of the version before kept back is known after its upgrade")
    void afterTheStoresUpgradeNothingIsMissing() {
        store.beOfTheVersionBefore(true);
        store.addAccount(id, "GB");
        store.put(TestContacts.organization(id, "Before", phone("+12022243441")));
        LiveAccount account = load();
        assertThat(account.defaultRegion()).isEqualTo("GB");
        store.put(TestContacts.organization(id, "Meanwhile", phone("+12022243442")));
        store.put(contact(id, "Ann", phone("+12022243443")));
        await().atMost(SOON).until(() -> contacts(account, 12022243443L) == 1);
        assertThat(account.organizations().size()).isZero();
        store.stop();
        store.beOfTheVersionBefore(false);
        store.start();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> names(account, NUMBER).equals(List.of("Before")));
        assertThat(names(account, 12022243442L)).containsExactly("Meanwhile");
        assertThat(contacts(account, 12022243443L)).isEqualTo(1);
    }

    @Test
    @DisplayName("OPS-3: changes that a replica of the version before passed over are made up for")
    void whatAnOldReplicaPassedOverIsMadeUpFor() {
        store.addAccount(id, "US");
        LiveAccount account = load();
        store.stop();
        store.beOfTheVersionBefore(true);
        store.start();
        store.put(TestContacts.organization(id, "Passed over", phone("+12022243441")));
        store.put(contact(id, "Ann", phone("+12022243443")));
        await().atMost(Duration.ofSeconds(10)).until(() -> contacts(account, 12022243443L) == 1);
        assertThat(names(account, NUMBER)).isEmpty();
        store.stop();
        store.beOfTheVersionBefore(false);
        store.start();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> names(account, NUMBER).equals(List.of("Passed over")));
    }
}
