package io.callbook.contacts.account;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.PrimaryKey;
import io.callbook.contacts.v1.PrimaryKeyKind;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrimaryKeyChangeTest extends ServiceTest {
    private static final PrimaryKey EMAIL = key(PrimaryKeyKind.PRIMARY_KEY_KIND_EMAIL).build();

    private final String account = STORE.newAccount();

    private static PrimaryKey.Builder key(PrimaryKeyKind kind) {
        return PrimaryKey.newBuilder().setKind(kind);
    }

    private static ContactUpsert person(String id, String email) {
        return record(id, "Name " + id).addEmails(Email.newBuilder().setAddress(email)).build();
    }

    private PrimaryKey change(PrimaryKey key) {
        return STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(
                                        Account.newBuilder()
                                                .setAccountId(account)
                                                .setPrimaryKey(key))
                                .setUpdateMask(FieldMask.newBuilder().addPaths("primary_key"))
                                .build())
                .getAccount()
                .getPrimaryKey();
    }

    private List<List<String>> keys() throws Exception {
        return StoreSql.rows(
                "select key_value from contact_key where account_id = ? order by 1", account);
    }

    @Test
    @DisplayName("PRJ-1: all contacts get their values of a new primary key")
    void contactsAreKeyedByTheNewPrimaryKey() throws Exception {
        STORE.upsert(account, person("1", "Ann@x.org"), person("2", "bob@x.org"));

        assertThat(change(EMAIL)).isEqualTo(EMAIL);
        assertThat(keys()).containsExactly(List.of("ann@x.org"), List.of("bob@x.org"));

        PrimaryKey reference =
                key(PrimaryKeyKind.PRIMARY_KEY_KIND_REFERENCE).setConnectionId("crm").build();
        assertThat(change(reference)).isEqualTo(reference);
        assertThat(keys()).containsExactly(List.of("Contact/1"), List.of("Contact/2"));

        change(key(PrimaryKeyKind.PRIMARY_KEY_KIND_CONTACT_ID).build());
        assertThat(keys()).isEmpty();
    }

    @Test
    @DisplayName("PRJ-1: a primary key by which there are duplicates is refused with samples")
    void duplicatesAreShown() throws Exception {
        String first = STORE.upsert(account, person("1", "ann@x.org")).getFirst().getContactId();
        String second = STORE.upsert(account, person("2", "ANN@x.org")).getFirst().getContactId();

        Failures failure = Failures.of(() -> change(EMAIL));

        assertThat(failure.reason()).isEqualTo("INCOMPATIBLE_CHANGE");
        assertThat(failure.code()).isEqualTo("FAILED_PRECONDITION");
        assertThat(failure.message())
                .contains("1 contacts have the value of another", "ann@x.org", first, second);
        assertThat(keys()).isEmpty();
    }

    @Test
    @DisplayName("PRJ-1: only contacts that came from a call may lack the primary key")
    void contactsWithoutAValueAreShownUnlessTheyCameFromACall() throws Exception {
        STORE.ingest()
                .resolveCaller(
                        ResolveCallerRequest.newBuilder()
                                .setAccountId(account)
                                .setE164("+12022243441")
                                .build());
        assertThat(change(EMAIL)).isEqualTo(EMAIL);
        change(key(PrimaryKeyKind.PRIMARY_KEY_KIND_CONTACT_ID).build());
        String lacking =
                STORE.upsert(account, record("1", "No Mail").build()).getFirst().getContactId();

        Failures failure = Failures.of(() -> change(EMAIL));

        assertThat(failure.message()).contains("1 contacts lack it", lacking, "an e-mail address");
    }

    @Test
    void everyPageOfContactsIsKeyed() throws Exception {
        List<ContactUpsert> people =
                IntStream.range(0, 2_500).mapToObj(i -> person("p" + i, i + "@x.org")).toList();
        STORE.upsert(StoreClient.chunk(account, people));

        change(EMAIL);

        assertThat(keys()).hasSize(2_500);
    }

    @Test
    void writersOfContactsAreWaitedFor() throws Exception {
        CompletableFuture<PrimaryKey> changed;
        try (Connection writer = StoreSql.open()) {
            writer.setAutoCommit(false);
            StoreSql.rows(
                    writer,
                    "select pg_advisory_xact_lock_shared(hashtextextended('account ' || ?, 0))",
                    account);
            changed = CompletableFuture.supplyAsync(() -> change(EMAIL));
            await().until(PrimaryKeyChangeTest::somebodyWaitsForALock);
            assertThat(changed).isNotDone();
            writer.commit();
        }
        assertThat(changed.get()).isEqualTo(EMAIL);
    }

    private static boolean somebodyWaitsForALock() throws Exception {
        return !StoreSql.rows("select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty();
    }
}
