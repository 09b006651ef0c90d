package io.callbook.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of changes is kept by days; whole days are dropped. */
@QuarkusTest
class FeedRetentionTest extends ServiceTest {
    private static final String OLD_DAY = "20200229";

    @Inject FeedPartitions partitions;

    private String account;

    @BeforeEach
    void openAnAccount() throws SQLException {
        account = STORE.newAccount();
        StoreSql.rows("drop table if exists contact_change_" + OLD_DAY);
        StoreSql.rows("select contact_change_add_day(?::date)", OLD_DAY);
    }

    private static void tidy(FeedPartitions partitions) {
        partitions.tidy().await().atMost(Duration.ofSeconds(30));
    }

    private static List<String> days() throws SQLException {
        return StoreSql.rows(
                        """
                        select inhrelid::regclass::text from pg_inherits
                         where inhparent = 'contact_change'::regclass
                        """)
                .stream()
                .map(List::getFirst)
                .toList();
    }

    private String position() {
        return FeedReader.snapshot(STORE, account).getFirst().getPosition();
    }

    private UUID log(String changedAt) throws SQLException {
        UUID id = UUID.randomUUID();
        StoreSql.rows(
                """
                insert into contact_change (account_id, transaction_id, contact_id, changed_at)
                values (?, pg_current_xact_id(), ?, ?::timestamptz)
                """,
                account,
                id,
                changedAt);
        return id;
    }

    private UUID logOld() throws SQLException {
        return log("2020-02-29 12:00:00Z");
    }

    private Failures watchFails(String accountId, String position) {
        WatchChangesRequest request =
                WatchChangesRequest.newBuilder()
                        .setAccountId(accountId)
                        .setPosition(position)
                        .build();
        return Failures.of(() -> STORE.feed().watchChanges(request).next());
    }

    @Test
    void theDaysToComeHaveTheirPartitions() throws Exception {
        tidy(partitions);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(days())
                .contains("contact_change_default")
                .containsAll(
                        IntStream.rangeClosed(0, 7)
                                .mapToObj(today::plusDays)
                                .map(DateTimeFormatter.BASIC_ISO_DATE::format)
                                .map(day -> "contact_change_" + day)
                                .toList());
        assertThat(StoreSql.rows("select 1 from contact_change_default")).isEmpty();
    }

    @Test
    void aPositionBeforeADroppedDayIsTooOld() throws Exception {
        String old = position();
        String other = STORE.newAccount();
        String foreign = FeedReader.snapshot(STORE, other).getFirst().getPosition();
        logOld();
        String middle = position();
        UUID last = log("now");

        tidy(partitions);

        assertThat(days()).doesNotContain("contact_change_" + OLD_DAY);
        Failures refused = watchFails(account, old);
        assertThat(refused.reason()).isEqualTo("POSITION_TOO_OLD");
        assertThat(refused.code()).isEqualTo("OUT_OF_RANGE");
        assertThat(refused.message()).contains("take a snapshot");
        try (FeedReader reader = new FeedReader(STORE, account).watch(middle);
                FeedReader unconcerned = new FeedReader(STORE, other).watch(foreign)) {
            await().until(() -> reader.changes.size() == 1);
            assertThat(reader.changes.getFirst().getContactId()).isEqualTo(last.toString());
            unconcerned.awaitMessage();
            assertThat(unconcerned.failures).isEmpty();
        }
    }

    @Test
    void aReaderReadsOnWhileADayIsDropped() throws Exception {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            UUID first = logOld();
            await().until(() -> reader.changes.size() == 1);
            UUID second = log("now");

            tidy(partitions);
            UUID third = log("now");

            await().until(() -> reader.changes.size() == 3);
            assertThat(reader.changes)
                    .extracting(change -> change.getContactId())
                    .containsExactly(first.toString(), second.toString(), third.toString());
            assertThat(reader.failures).isEmpty();
            assertThat(days()).doesNotContain("contact_change_" + OLD_DAY);
        }
    }

    @Test
    void aSnapshotAfterARefusalCanBeContinued() throws Exception {
        String old = position();
        logOld();
        tidy(partitions);
        assertThat(watchFails(account, old).reason()).isEqualTo("POSITION_TOO_OLD");

        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            UUID id = log("now");

            await().until(() -> reader.changes.size() == 1);
            assertThat(reader.changes.getFirst().getContactId()).isEqualTo(id.toString());
        }
    }

    @Test
    void aDayWithAChangeThatReadersMustStillWaitForIsKept() throws Exception {
        try (Connection foreign = StoreSql.open()) {
            foreign.setAutoCommit(false);
            StoreSql.rows(foreign, "select pg_current_xact_id()");
            logOld();

            tidy(partitions);

            assertThat(days()).contains("contact_change_" + OLD_DAY);
            foreign.commit();
        }
        tidy(partitions);
        assertThat(days()).doesNotContain("contact_change_" + OLD_DAY);
    }

    @Test
    void whatTheNetCaughtMovesToAPartitionOfItsDay() throws Exception {
        try (FeedReader reader = new FeedReader(STORE, account).start()) {
            UUID id = log("2031-05-05 05:05:05Z");
            assertThat(StoreSql.rows("select contact_id from contact_change_default"))
                    .containsExactly(List.of(id.toString()));

            tidy(partitions);

            assertThat(StoreSql.rows("select contact_id from contact_change_default")).isEmpty();
            assertThat(StoreSql.rows("select contact_id from contact_change_20310505"))
                    .containsExactly(List.of(id.toString()));
            await().until(() -> reader.changes.size() == 1);
        } finally {
            StoreSql.rows("drop table if exists contact_change_20310505");
        }
    }

    @Test
    void theServicesOwnRoleMayNotTouchPartitions() throws Exception {
        try (Connection connection = StoreSql.open()) {
            StoreSql.rows(connection, "set role callbook_store");
            StoreSql.rows(
                    connection, "select set_config('callbook.account_id', ?, false)", account);
            StoreSql.rows(connection, "select 1 from contact_change");
            for (String forbidden :
                    List.of(
                            "select 1 from contact_change_" + OLD_DAY,
                            "delete from contact_change_default",
                            "drop table contact_change_" + OLD_DAY,
                            "select contact_change_add_day('2020-02-28')")) {
                assertThatThrownBy(() -> StoreSql.rows(connection, forbidden))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
            assertThatThrownBy(() ->
                            StoreSql.rows(
                                    connection, "select contact_change_drop_oldest('23 hours')"))
                    .hasMessageContaining("at least one day");
        }
    }
}
