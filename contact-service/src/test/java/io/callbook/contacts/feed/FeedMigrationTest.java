package io.callbook.contacts.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.testing.PostgresResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A log of changes that the previous version wrote becomes the first partition. */
class FeedMigrationTest {
    private static final String APPEND =
            """
            insert into contact_change (account_id, transaction_id, contact_id, changed_at)
            select 'acme', pg_current_xact_id(), gen_random_uuid(), now() - make_interval(days => i)
              from generate_series(0, 9) as i
            """;

    @Test
    @DisplayName("OPS-3: changes of before the partitions are kept, and the old statements work")
    void theLogIsKept() throws Exception {
        DataSource database = emptyDatabase();
        migrate(database, "7");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(APPEND);
            List<String> before = log(statement);

            migrate(database, "latest");

            assertThat(log(statement)).isEqualTo(before).hasSize(10);
            statement.execute(APPEND);
            assertThat(log(statement)).hasSize(20).startsWith(before.toArray(String[]::new));
            assertThat(
                            column(
                                    statement,
                                    "select sequence from contact_change group by 1 having"
                                            + " count(*) > 1"))
                    .isEmpty();
            assertThat(column(statement, "select 1 from contact_change_default")).isEmpty();
        }
    }

    private static DataSource emptyDatabase() throws SQLException {
        try (Connection connection =
                        PostgresResource.server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists feed_migration");
            statement.execute("create database feed_migration");
        }
        return PostgresResource.server().getDatabase("postgres", "feed_migration");
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static List<String> log(Statement statement) throws SQLException {
        return column(
                statement,
                "select concat_ws(' ', transaction_id, sequence, contact_id, changed_at)"
                        + " from contact_change order by transaction_id, sequence");
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
