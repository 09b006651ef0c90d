package io.callbook.contacts.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Retention;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactRetentionTest extends ServiceTest {
    @Inject ContactRetention retention;

    private final String account = STORE.newAccount();

    private void keepFor(int historyDays, int deletedDays) {
        Account.Builder changed =
                Account.newBuilder()
                        .setAccountId(account)
                        .setRetention(
                                Retention.newBuilder()
                                        .setHistoryDays(historyDays)
                                        .setDeletedDays(deletedDays));
        STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(changed)
                                .setUpdateMask(FieldMask.newBuilder().addPaths("retention"))
                                .build());
    }

    private void tidy() {
        retention.tidy(account).await().atMost(Duration.ofSeconds(30));
    }

    private void writeHistory(UUID contact, int versions, int daysAgo) throws Exception {
        StoreSql.rows(
                """
                insert into contact_history
                       (account_id, contact_id, version, changed_at, operation, actor, source,
                        reason)
                select ?, ?, v, now() - make_interval(days => ?), 2, '', '', ''
                  from generate_series(1, ?) as v
                """,
                account,
                contact,
                daysAgo,
                versions);
    }

    private List<List<String>> history() throws Exception {
        return StoreSql.rows(
                "select contact_id, count(*) from contact_history where account_id = ? group by 1",
                account);
    }

    private UUID bury(int daysAgo, @Nullable UUID mergedInto) throws Exception {
        UUID contact = UUID.randomUUID();
        StoreSql.rows(
                """
                insert into contact_tombstone
                       (account_id, contact_id, deleted_at, version, state, merged_into)
                values (?, ?, now() - make_interval(days => ?), 2, '{}', ?)
                """,
                account,
                contact,
                daysAgo,
                mergedInto);
        StoreSql.rows(
                "insert into former_reference values (?, 'crm', 'Contact', ?, ?)",
                account,
                contact.toString(),
                contact);
        return contact;
    }

    private List<List<String>> restorable() throws Exception {
        return StoreSql.rows(
                """
                select t.contact_id from contact_tombstone t
                  join former_reference r using (account_id, contact_id)
                 where t.account_id = ? and t.state is not null
                """,
                account);
    }

    @Test
    @DisplayName("ACC-1, LOG-5: history is dropped once it is older than the account wants")
    void oldHistoryIsDropped() throws Exception {
        UUID old = UUID.randomUUID();
        UUID young = UUID.randomUUID();
        writeHistory(old, 12_000, 31);
        writeHistory(young, 3, 29);
        keepFor(30, 0);

        tidy();

        assertThat(history()).containsExactly(List.of(young.toString(), "3"));
    }

    @Test
    @DisplayName("ACC-1: what was deleted long ago cannot be brought back, its id still resolves")
    void longDeletedContactsAreForgotten() throws Exception {
        UUID old = bury(31, null);
        bury(60, old);
        UUID young = bury(29, null);
        UUID merged = bury(60, young);
        keepFor(0, 30);

        tidy();

        assertThat(restorable())
                .containsExactlyInAnyOrder(List.of(young.toString()), List.of(merged.toString()));
        assertThat(StoreSql.rows("select 1 from contact_tombstone where account_id = ?", account))
                .hasSize(4);
    }

    @Test
    void everythingIsKeptForEverByDefault() throws Exception {
        writeHistory(UUID.randomUUID(), 1, 36_000);
        bury(36_000, null);

        tidy();

        assertThat(history()).hasSize(1);
        assertThat(restorable()).hasSize(1);
    }
}
