package io.callbook.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.testing.PostgresResource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A database of the first release becomes one of today, while that release goes on working. The
 * tables' owner is no superuser, as in production.
 */
class UpgradeTest {
    private static final String FIRST_RELEASE = "004";
    private static final String OWNER = "first_release";
    private static final int PORT = PostgresResource.server().getPort();

    private static final String COLUMNS =
            """
            select table_name, string_agg(column_name::text, ', ' order by ordinal_position)
              from information_schema.columns
             where table_schema = 'public' and table_name <> 'flyway_schema_history'
             group by table_name
            """;

    @BeforeEach
    void createTheDatabase() throws SQLException {
        try (Connection connection = connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists upgrade");
            statement.execute("drop role if exists " + OWNER);
            statement.execute("create role " + OWNER + " login createrole");
            statement.execute("create database upgrade owner " + OWNER);
            if (!StoreSql.rows(
                            connection, "select 1 from pg_roles where rolname = 'callbook_store'")
                    .isEmpty()) {
                statement.execute("grant callbook_store to " + OWNER);
            }
        }
    }

    private static Connection connect(String database, String user) throws SQLException {
        // Simple queries, because prepared statements are the server's own here.
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:"
                        + PORT
                        + "/"
                        + database
                        + "?preferQueryMode=simple&user="
                        + user);
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:" + PORT + "/upgrade", OWNER, null)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static String text(String name) {
        String path = "/first-release/" + name;
        try (InputStream stream = UpgradeTest.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static void dayOfTheFirstRelease(Connection connection, String account, String lead)
            throws SQLException {
        execute(connection, text("writes.sql").formatted(account, lead));
        execute(connection, "execute trim_feed('acme-%s', 0)".formatted(account));
        execute(
                connection,
                "execute append('acme-%s', array['%s0000000-0000-7000-8000-000000000003']::uuid[])"
                        .formatted(account, lead));
    }

    /** What is in the columns that the first release knows, by table. */
    private static Map<String, List<List<String>>> rows(
            Connection connection, List<List<String>> columns) throws SQLException {
        Map<String, List<List<String>>> rows = new TreeMap<>();
        for (List<String> table : columns) {
            String query =
                    "select "
                            + table.get(1)
                            + " from "
                            + table.get(0)
                            + " order by "
                            + table.get(1);
            rows.put(table.get(0), StoreSql.rows(connection, query));
        }
        return rows;
    }

    @Test
    @DisplayName("OPS-3: rows of the first release are intact after the migrations")
    void nothingIsLostOnTheWayToToday() throws Exception {
        migrate(FIRST_RELEASE);
        try (Connection release = connect("upgrade", OWNER)) {
            execute(release, text("prepare.sql"));
            dayOfTheFirstRelease(release, "old", "a");
            List<List<String>> columns = StoreSql.rows(release, COLUMNS);
            Map<String, List<List<String>>> before = rows(release, columns);
            assertThat(before.keySet()).hasSize(9);
            assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());

            migrate("latest");

            assertThat(rows(release, columns)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("OPS-3: the first release goes on writing beside today's schema")
    void theFirstReleaseWorksBesideTodaysSchema() throws Exception {
        migrate(FIRST_RELEASE);
        try (Connection release = connect("upgrade", OWNER)) {
            execute(release, text("prepare.sql"));
            dayOfTheFirstRelease(release, "old", "a");
            migrate("latest");

            dayOfTheFirstRelease(release, "new", "b");

            assertThat(read(release, "acme-new")).hasSize(3).isEqualTo(read(release, "acme-old"));
            assertThat(
                            StoreSql.rows(
                                    release,
                                    "select count(*) from contact_tombstone group by account_id"))
                    .containsExactly(List.of("2"), List.of("2"));
        }
    }

    @Test
    @DisplayName("OPS-3: organizations that the version before changes are in today's feed")
    void theVersionBeforeTellsOrganizationsWithoutKnowingIt() throws Exception {
        migrate(FIRST_RELEASE);
        try (Connection before = connect("upgrade", OWNER)) {
            execute(before, text("prepare.sql"));
            dayOfTheFirstRelease(before, "old", "a");
            migrate("018");
            execute(
                    before,
                    """
                    prepare insert_organization as
                    insert into organization (account_id, organization_id, name, name_key, region,
                                              domains, created_at, updated_at, version)
                    values ('acme-old', $1, 'Acme', 'acme', '', '{}', now(), now(), 1)
                    """);
            migrate("latest");

            execute(before, "execute insert_organization('a0000000-0000-7000-8000-000000000009')");
            execute(before, "execute append('acme-old', array[gen_random_uuid()])");

            assertThat(
                            StoreSql.rows(
                                    before,
                                    """
                                    select kind, contact_id = 'a0000000-0000-7000-8000-000000000009'
                                      from contact_change order by sequence desc limit 2
                                    """))
                    .containsExactly(List.of("0", "f"), List.of("1", "t"));
        }
    }

    /** What the first release reads, without what differs from day to day. */
    private static List<List<String>> read(Connection release, String account) throws SQLException {
        return StoreSql.rows(
                        release,
                        "execute read_contacts('"
                                + account
                                + "', '00000000-0000-0000-0000-000000000000', 10)")
                .stream()
                .map(row -> List.copyOf(row.subList(2, 8)))
                .toList();
    }

    @Test
    @DisplayName("OPS-3: today's service reads what the first release wrote")
    void theServiceReadsRowsOfTheFirstRelease() throws Exception {
        migrate(FIRST_RELEASE);
        try (Connection release = connect("upgrade", OWNER)) {
            execute(release, text("prepare.sql"));
            dayOfTheFirstRelease(release, "old", "a");
        }
        migrate("latest");

        List<Contact> contacts = readAsTheService("acme-old");

        assertThat(contacts)
                .extracting(contact -> contact.fields().displayName())
                .containsExactly("Ann Lee", "Bob Ray", "Zoë Ångström");
        Contact bob = contacts.get(1);
        assertThat(bob.version()).isEqualTo(3);
        assertThat(bob.fields().emails()).containsExactly("bob.ray@example.org");
        assertThat(bob.fields().phones()).extracting("e164").containsExactly("+43154321");
        assertThat(bob.references()).extracting("externalId").containsExactly("003-3");
    }

    private static List<Contact> readAsTheService(String account) {
        Vertx vertx = Vertx.vertx();
        PgConnectOptions options =
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(PORT)
                        .setDatabase("upgrade")
                        .setUser(OWNER)
                        .addProperty("role", "callbook_store");
        Pool pool =
                Pool.newInstance(
                        PgBuilder.pool()
                                .with(new PoolOptions().setMaxSize(1))
                                .connectingTo(options)
                                .using(vertx)
                                .build());
        try {
            return pool.withTransaction(connection ->
                            connection
                                    .preparedQuery(
                                            "select set_config('callbook.account_id', $1, true)")
                                    .execute(Tuple.of(account))
                                    .chain(() ->
                                            ContactReader.afterId(connection, account, null, 10)))
                    .await()
                    .atMost(Duration.ofSeconds(20));
        } finally {
            Uni<Void> closed = pool.close();
            closed.await().atMost(Duration.ofSeconds(20));
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
