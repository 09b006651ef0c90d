package io.callbook.contacts.feed;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedSettingsTest extends ServiceTest {
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private Account stored() {
        return AccountServiceGrpc.newBlockingStub(STORE.channel())
                .getAccount(GetAccountRequest.newBuilder().setAccountId(account).build())
                .getAccount();
    }

    private static Account change(String accountId, CallerPolicy policy) {
        return AccountServiceGrpc.newBlockingStub(STORE.channel())
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(
                                        Account.newBuilder()
                                                .setAccountId(accountId)
                                                .setCallerPolicy(policy))
                                .setUpdateMask(FieldMask.newBuilder().addPaths("caller_policy"))
                                .build())
                .getAccount();
    }

    @Test
    @DisplayName("ACC-1: a snapshot begins with the account's settings")
    void aSnapshotBeginsWithTheAccount() {
        change(account, CallerPolicy.CALLER_POLICY_OWNER_FIRST);

        List<StreamSnapshotResponse> messages = FeedReader.snapshot(STORE, account);

        assertThat(messages.getFirst().getAccount()).isEqualTo(stored());
        assertThat(messages.getFirst().getAccount().getCallerPolicy())
                .isEqualTo(CallerPolicy.CALLER_POLICY_OWNER_FIRST);
        assertThat(messages.subList(1, messages.size()))
                .isNotEmpty()
                .noneMatch(StreamSnapshotResponse::hasAccount);
    }

    @Test
    @DisplayName("ACC-1: watching begins with the account's settings, and tells them once")
    void watchingBeginsWithTheAccount() {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            STORE.upsert(account, record("1", "Ann").build());
            await().until(() -> !reader.contacts.isEmpty() && reader.messages.size() >= 4);

            assertThat(reader.messages.getFirst().getAccount()).isEqualTo(stored());
            assertThat(reader.accounts).hasSize(1);
        }
    }

    @Test
    @DisplayName("ACC-1: changed settings are in every feed within two seconds, each once")
    void changedSettingsAreTold() {
        try (FeedReader one = new FeedReader(STORE, account).start();
                FeedReader other = new FeedReader(STORE, account).start()) {
            one.awaitMessage();
            other.awaitMessage();

            for (CallerPolicy policy :
                    List.of(
                            CallerPolicy.CALLER_POLICY_LAST_CHOSEN,
                            CallerPolicy.CALLER_POLICY_OWNER_FIRST)) {
                Account changed = change(account, policy);
                await().atMost(PROMISED)
                        .until(() ->
                                one.accounts.getLast().equals(changed)
                                        && other.accounts.getLast().equals(changed));
            }
            one.awaitMessage();

            assertThat(one.accounts).hasSize(3);
            assertThat(other.accounts).hasSize(3);
        }
    }

    @Test
    @DisplayName("ACC-1: a long transaction does not hold changed settings back")
    void aLongTransactionDoesNotHoldThemBack() throws Exception {
        try (FeedReader reader = new FeedReader(STORE, account).start();
                Connection foreign = StoreSql.open()) {
            foreign.setAutoCommit(false);
            StoreSql.rows(foreign, "select pg_current_xact_id()");
            reader.awaitMessage();
            STORE.upsert(account, record("1", "Ann").build());

            Account changed = change(account, CallerPolicy.CALLER_POLICY_LAST_TALKED_TO);

            await().atMost(PROMISED).until(() -> reader.accounts.getLast().equals(changed));
            assertThat(reader.contacts).isEmpty();
            foreign.commit();
            await().until(() -> !reader.contacts.isEmpty());
        }
    }

    @Test
    @DisplayName("ACC-2: a feed has the settings of its account only")
    void otherAccountsSettingsAreNotSeen() {
        String other = STORE.newAccount();
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            reader.awaitMessage();
            change(other, CallerPolicy.CALLER_POLICY_OWNER_FIRST);
            Account own = change(account, CallerPolicy.CALLER_POLICY_LAST_CHOSEN);

            await().until(() -> reader.accounts.getLast().equals(own));

            assertThat(reader.accounts).hasSize(2);
            assertThat(reader.accounts).extracting(Account::getAccountId).containsOnly(account);
        }
    }
}
