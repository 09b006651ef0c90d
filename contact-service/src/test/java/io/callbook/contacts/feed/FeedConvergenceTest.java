package io.callbook.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Contact;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many writers whose transactions take random times, and readers that come at random moments: when
 * the noise stops, every reader knows exactly what the store holds, and was told every change in
 * the order of the log.
 */
@QuarkusTest
class FeedConvergenceTest extends ServiceTest {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 40;
    private static final int CONTACTS = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121})
    void snapshotAndChangesTogetherAreTheStore(long seed) throws Exception {
        String account = STORE.newAccount();
        List<UUID> ids = contactIds(seed);
        List<FeedReader> readers = new ArrayList<>();
        readers.add(new FeedReader(STORE, account).start());
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed + writer);
                writers.add(threads.submit(() -> write(account, ids, random)));
            }
            Random moments = new Random(seed);
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                Thread.sleep(moments.nextInt(150));
                readers.add(new FeedReader(STORE, account).start());
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        Map<String, Long> stored = storedVersions(account);
        for (FeedReader reader : readers) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(versions(reader)).isEqualTo(stored));
        }
        assertThat(readers.getFirst().changes)
                .extracting(change -> change.getContactId())
                .isEqualTo(log(account));
        assertThat(readers).allSatisfy(reader -> assertThat(reader.failures).isEmpty());
        readers.forEach(FeedReader::close);
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
    private static Void write(String account, List<UUID> ids, Random random) throws Exception {
        try (Connection connection = StoreSql.open()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                int from = random.nextInt(CONTACTS);
                int to = Math.min(CONTACTS, from + 1 + random.nextInt(3));
                for (UUID id : ids.subList(from, to)) {
                    change(connection, account, id, random);
                    Thread.sleep(random.nextInt(8) == 0 ? random.nextInt(60) : 0);
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

    private static Map<String, Long> versions(FeedReader reader) {
        return reader.contacts.values().stream()
                .collect(Collectors.toMap(Contact::getContactId, Contact::getVersion));
    }

    private static Map<String, Long> storedVersions(String account) throws SQLException {
        Map<String, Long> versions = new TreeMap<>();
        for (List<String> row :
                StoreSql.rows(
                        "select contact_id, version from contact where account_id = ?", account)) {
            versions.put(row.get(0), Long.valueOf(row.get(1)));
        }
        return versions;
    }

    private static List<String> log(String account) throws SQLException {
        return StoreSql.rows(
                        """
                        select contact_id from contact_change where account_id = ?
                         order by transaction_id, sequence
                        """,
                        account)
                .stream()
                .map(List::getFirst)
                .toList();
    }
}
