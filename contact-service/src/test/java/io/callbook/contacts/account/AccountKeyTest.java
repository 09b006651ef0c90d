package io.callbook.contacts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import io.callbook.contacts.v1.ContactServiceGrpc;
import io.callbook.contacts.v1.ContactServiceGrpc.ContactServiceBlockingStub;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import io.callbook.contacts.v1.CreateAccountKeyResponse;
import io.callbook.contacts.v1.ListAccountKeysRequest;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.RevokeAccountKeyRequest;
import io.callbook.contacts.v1.VerifyAccountKeyRequest;
import io.callbook.testing.TestTokens;
import io.callbook.types.v1.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountKeyTest extends ServiceTest {
    private static final String OTHER = "a-b_cccccccccc_" + "x".repeat(43);

    private static CreateAccountKeyRequest.Builder request(String account, Role... roles) {
        CreateAccountKeyRequest.Builder request =
                CreateAccountKeyRequest.newBuilder().setAccountId(account).setName("PBX");
        for (Role role : roles) {
            request.addRoles(role);
        }
        return request;
    }

    private static CreateAccountKeyResponse create(String account, Role... roles) {
        return STORE.accounts().createAccountKey(request(account, roles).build());
    }

    private static ContactServiceBlockingStub contacts(String secret) {
        return ContactServiceGrpc.newBlockingStub(STORE.connection())
                .withInterceptors(StoreClient.bearer(secret));
    }

    private static int list(String secret, String account) {
        return contacts(secret)
                .listContacts(ListContactsRequest.newBuilder().setAccountId(account).build())
                .getContactsCount();
    }

    private static AccountKey verify(String secret) {
        return STORE.accounts()
                .verifyAccountKey(VerifyAccountKeyRequest.newBuilder().setSecret(secret).build())
                .getKey();
    }

    @Test
    @DisplayName("ACC-4: a key of an account opens that account, for its roles, and nothing else")
    void aKeyOpensItsAccount() {
        String account = STORE.newAccount();
        String other = STORE.newAccount();

        String secret = create(account, Role.ROLE_CONTACTS_READ).getSecret();

        assertThat(secret).startsWith("cbk_" + account + "_");
        assertThat(list(secret, account)).isZero();
        assertThat(Failures.of(() -> list(secret, other)).reason()).isEqualTo("PERMISSION_DENIED");
        String callsOnly = create(account, Role.ROLE_CALLS).getSecret();
        assertThat(Failures.of(() -> list(callsOnly, account)).message()).contains("contacts.read");
    }

    @Test
    void theSecretIsToldOnceAndStoredNowhere() throws Exception {
        String account = STORE.newAccount();
        String secret = create(account, Role.ROLE_CALLS).getSecret();

        ListAccountKeysRequest list =
                ListAccountKeysRequest.newBuilder().setAccountId(account).build();

        assertThat(STORE.accounts().listAccountKeys(list).getKeysList())
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.getName()).isEqualTo("PBX");
                    assertThat(key.getRolesList()).containsExactly(Role.ROLE_CALLS);
                    assertThat(key.getCreatedBy()).isEqualTo("tester");
                    assertThat(secret).contains(key.getKeyId());
                });
        String random = secret.substring(secret.length() - 43);
        assertThat(StoreSql.rows("select account_key::text from account_key").toString())
                .contains(account)
                .doesNotContain(random);
    }

    @Test
    void aRevokedKeyIsNoKey() {
        String account = STORE.newAccount();
        CreateAccountKeyResponse made = create(account, Role.ROLE_CALLS);
        assertThat(verify(made.getSecret())).isEqualTo(made.getKey());
        RevokeAccountKeyRequest revoke =
                RevokeAccountKeyRequest.newBuilder()
                        .setAccountId(account)
                        .setKeyId(made.getKey().getKeyId())
                        .build();

        AccountKey revoked = STORE.accounts().revokeAccountKey(revoke).getKey();

        assertThat(revoked.hasRevokedAt()).isTrue();
        assertThat(STORE.accounts().revokeAccountKey(revoke).getKey()).isEqualTo(revoked);
        assertThat(Failures.of(() -> verify(made.getSecret())).reason()).isEqualTo("KEY_NOT_FOUND");
        assertThat(Failures.of(() -> list(made.getSecret(), account)).reason())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aKeyEndsWhenItExpires() {
        String account = STORE.newAccount();
        Instant end = Instant.now().plusSeconds(2);
        CreateAccountKeyRequest request =
                request(account, Role.ROLE_CONTACTS_READ)
                        .setExpiresAt(Timestamp.newBuilder().setSeconds(end.getEpochSecond()))
                        .build();
        String secret = STORE.accounts().createAccountKey(request).getSecret();
        assertThat(list(secret, account)).isZero();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(Failures.of(() -> list(secret, account)).reason())
                                .isEqualTo("UNAUTHENTICATED"));
    }

    @Test
    void nonsenseIsNoKey() {
        assertThat(Failures.of(() -> list("cbk_nonsense", "any")).reason())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(Failures.of(() -> list("cbk_" + OTHER, "any")).reason())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void aKeyNeedsANameAndRolesThatAnAccountCanGive() {
        String account = STORE.newAccount();
        CreateAccountKeyRequest faulty =
                request(account, Role.ROLE_OPERATOR)
                        .setName(" ")
                        .setExpiresAt(Timestamp.newBuilder().setSeconds(1))
                        .build();

        assertThat(Failures.of(() -> STORE.accounts().createAccountKey(faulty)).fields())
                .containsExactly("name", "roles", "expires_at");
        assertThat(Failures.of(() -> create(account)).fields()).containsExactly("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line1\nline2", "a\033[31mred", "a\u009b31mred", "a\0b", "a\u007fb"})
    @DisplayName("ACC-4: a key's name cannot forge lines or steer a terminal that lists it")
    void aKeysNameHasNoControlCharacters(String name) {
        CreateAccountKeyRequest steering =
                request(STORE.newAccount(), Role.ROLE_CALLS).setName(name).build();

        assertThat(Failures.of(() -> STORE.accounts().createAccountKey(steering)).fields())
                .containsExactly("name");
    }

    @Test
    void onlyAnAccountsAdministratorMakesItsKeys() {
        String account = STORE.newAccount();
        AccountServiceBlockingStub stub = AccountServiceGrpc.newBlockingStub(STORE.connection());
        CreateAccountKeyRequest request = request(account, Role.ROLE_CONTACTS_WRITE).build();

        String admin = TestTokens.of("account.admin", account);
        String writer = TestTokens.of("contacts.write", account);

        assertThat(
                        stub.withInterceptors(StoreClient.bearer(admin))
                                .createAccountKey(request)
                                .getKey()
                                .getAccountId())
                .isEqualTo(account);
        assertThat(
                        Failures.of(() ->
                                        stub.withInterceptors(StoreClient.bearer(writer))
                                                .createAccountKey(request))
                                .reason())
                .isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void anAccountCanHaveAHundredKeysInForce() throws Exception {
        String account = STORE.newAccount();
        StoreSql.rows(
                """
                insert into account_key (account_id, key_id, name, roles, secret_hash, created_at,
                                         created_by)
                select '%s', 'k' || i, 'many', '{calls}', '', now(), 'test'
                  from generate_series(1, 100) i returning 1
                """
                        .formatted(account));

        assertThat(Failures.of(() -> create(account, Role.ROLE_CALLS)).message())
                .contains("100 keys", "revoke");
    }
}
