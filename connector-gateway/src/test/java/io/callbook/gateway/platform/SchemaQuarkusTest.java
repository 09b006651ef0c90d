package io.callbook.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class SchemaQuarkusTest {
    private static final String INDEXES_OF_OTHERS =
            """
            SELECT i.relname
            FROM pg_index x
            JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace
            LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
            WHERE n.nspname = 'public'
                AND t.relname NOT IN ('scheduled_tasks', 'flyway_schema_history')
                AND a.attname IS DISTINCT FROM 'account_id'
            """;

    private final Jdbi jdbi;

    @Inject
    SchemaQuarkusTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Test
    @DisplayName(
            "ACC-2: every key and index begins with the account; only libraries' tables do not")
    void everyKeyBeginsWithTheAccount() {
        List<String> indexes =
                jdbi.withHandle(
                        handle -> handle.createQuery(INDEXES_OF_OTHERS).mapTo(String.class).list());

        assertThat(indexes).isEmpty();
    }
}
