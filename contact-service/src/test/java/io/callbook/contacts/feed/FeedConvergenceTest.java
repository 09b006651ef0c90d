package io.callbook.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.feed.LoggedChange.Kind;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many writers whose transactions take random times, some of them seconds, and some of which are
 * rolled back; readers that come at random moments; one that takes nothing until the end. When the
 * noise stops, every reader knows exactly what the store holds, and was told exactly the changes
 * after its position, in the order of the log.
 *
 * <p>{@code -Dcallbook.feed.transactions=100000} makes it longer, {@code -Dcallbook.feed.seed=7}
 * different.
 */
@QuarkusTest
class FeedConvergenceTest extends ServiceTest {
    private static final int WRITERS = 12;
    private static final int CONTACTS = 150;
    private static final int MOST_READERS = 30;
    private static final int TRANSACTIONS = Integer.getInteger("callbook.feed.transactions", 1_500);

    static LongStream seeds() {
        Long seed = Long.getLong("callbook.feed.seed");
        return seed == null ? LongStream.of(1, 20261121) : LongStream.of(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void snapshotAndChangesTogetherAreTheStore(long seed) throws Exception {
        String account = STORE.newAccount();
        List<UUID> ids = contactIds(seed);
        FeedReader slow = new FeedReader(STORE, account);
        FeedReader.Stalled stalled = slow.startStalled();
        List<FeedReader> readers = new ArrayList<>();
        readers.add(new FeedReader(STORE, account).start());
        AtomicInteger left = new AtomicInteger(TRANSACTIONS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed + writer);
                writers.add(threads.submit(() -> write(account, ids, random, left)));
            }
            Random moments = new Random(seed);
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                Thread.sleep(moments.nextInt(150));
                if (readers.size() < MOST_READERS) {
                    readers.add(new FeedReader(STORE, account).start());
                }
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        List<LoggedChange> log = log(account);
        Map<String, Long> stored = storedVersions(account);
        for (FeedReader reader : readers) {
            requireExact(reader, account, log, stored);
        }
        assertThat(slow.messages).hasSizeLessThanOrEqualTo(1);
        stalled.goOn();
        requireExact(slow, account, log, stored);
        readers.forEach(FeedReader::close);
        slow.close();
    }

    /** Neither a hole nor a duplicate: the changes after the position, and the states. */
    private static void requireExact(
            FeedReader reader, String account, List<LoggedChange> log, Map<String, Long> stored) {
        Position began = Position.parse(account, reader.began());
        List<String> contacts = changed(log, began, Kind.CONTACT);
        List<String> organizations = changed(log, began, Kind.ORGANIZATION);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reader.changes.size() >= contacts.size()
                                && reader.organizationChanges.size() >= organizations.size());
        assertThat(reader.failures).isEmpty();
        assertThat(reader.changes).extracting(change -> change.getContactId()).isEqualTo(contacts);
        assertThat(reader.organizationChanges)
                .extracting(change -> change.getOrganizationId())
                .isEqualTo(organizations);
        assertThat(versions(reader)).isEqualTo(stored);
    }

    private static List<String> changed(List<LoggedChange> log, Position after, Kind kind) {
        return log.stream()
                .filter(change -> change.position().compareTo(after) > 0 && change.kind() == kind)
                .map(change -> change.id().toString())
                .toList();
    }

    private static List<UUID> contactIds(long seed) {
        Random random = new Random(seed);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return ids;
    }

    /** Each transaction changes a few contacts, in a fixed order of locks, with pauses between. */
    private static Void write(String account, List<UUID> ids, Random random, AtomicInteger left)
            throws Exception {
        try (Connection connection = StoreSql.open()) {
            connection.setAutoCommit(false);
            while (left.getAndDecrement() > 0) {
                int from = random.nextInt(CONTACTS);
                int to = Math.min(CONTACTS, from + 1 + random.nextInt(3));
                for (UUID id : ids.subList(from, to)) {
                    change(connection, account, id, random);
                    Thread.sleep(pauseMillis(random));
                }
                // After the contacts, because all must lock in the same order.
                if (random.nextInt(3) == 0) {
                    changeOrganization(connection, account, ids.get(random.nextInt(20)), random);
                    Thread.sleep(pauseMillis(random));
                }
                if (random.nextInt(6) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
        return null;
    }

    /** Mostly none, at times some, and now and then so long that everybody waits. */
    private static int pauseMillis(Random random) {
        int moment = random.nextInt(400);
        if (moment == 0) {
            return 1_000 + random.nextInt(1_500);
        }
        return moment < 50 ? random.nextInt(40) : 0;
    }

    private static void change(Connection connection, String account, UUID id, Random random)
            throws SQLException {
        if (random.nextInt(5) == 0) {
            StoreSql.rows(
                    connection,
                    "delete from contact where account_id = ? and contact_id = ?",
                    account,
                    id);
        } else {
            StoreSql.rows(
                    connection,
                    """
                    insert into contact values
                        (?, ?, 'Name', false, '', '', '', 1, now(), now(), 1)
                    on conflict (account_id, contact_id)
                        do update set version = contact.version + 1
                    """,
                    account,
                    id);
        }
        StoreSql.rows(
                connection,
                """
                insert into contact_change (account_id, transaction_id, contact_id, changed_at)
                values (?, pg_current_xact_id(), ?, now())
                """,
                account,
                id);
    }

    /** As any version of the service does it: the database itself writes the log. */
    private static void changeOrganization(
            Connection connection, String account, UUID contactId, Random random)
            throws SQLException {
        UUID id = new UUID(contactId.getLeastSignificantBits(), 1);
        if (random.nextInt(5) == 0) {
            StoreSql.rows(
                    connection,
                    "delete from organization where account_id = ? and organization_id = ?",
                    account,
                    id);
            return;
        }
        StoreSql.rows(
                connection,
                """
                insert into organization values
                    (?, ?, 'Name', gen_random_uuid()::text, '', '{}', now(), now(), 1)
                on conflict (account_id, organization_id)
                    do update set version = organization.version + 1
                """,
                account,
                id);
        StoreSql.rows(
                connection,
                """
                insert into organization_phone values (?, ?, 0, '1', null, '', 1, 0)
                on conflict do nothing
                """,
                account,
                id);
    }

    private static Map<String, Long> versions(FeedReader reader) {
        Map<String, Long> versions = new TreeMap<>();
        reader.contacts.values().forEach(c -> versions.put(c.getContactId(), c.getVersion()));
        reader.organizations
                .values()
                .forEach(o -> versions.put(o.getOrganizationId(), o.getVersion()));
        return versions;
    }

    private static Map<String, Long> storedVersions(String account) throws SQLException {
        Map<String, Long> versions = new TreeMap<>();
        for (List<String> row :
                StoreSql.rows(
                        """
                        select contact_id, version from contact where account_id = ?
                        union all
                        select organization_id, version from organization where account_id = ?
                        """,
                        account,
                        account)) {
            versions.put(row.get(0), Long.valueOf(row.get(1)));
        }
        return versions;
    }

    private static List<LoggedChange> log(String account) throws SQLException {
        return StoreSql.rows(
                        """
                        select transaction_id, sequence, kind, contact_id from contact_change
                         where account_id = ?
                         order by transaction_id, sequence
                        """,
                        account)
                .stream()
                .map(row ->
                        new LoggedChange(
                                new Position(
                                        Long.parseLong(row.get(0)), Long.parseLong(row.get(1))),
                                Kind.of(Integer.parseInt(row.get(2))),
                                UUID.fromString(row.get(3)),
                                Instant.EPOCH))
                .toList();
    }
}
