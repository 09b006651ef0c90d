package io.callbook.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Attacks on the database itself: what a statement that forgot its account, or was made to name
 * another one, could see and do as the role under which the service works.
 */
@QuarkusTest
class RowSecurityTest extends ServiceTest {
    private static final String VICTIM = "isolation-victim";
    private static final String ATTACKER = "isolation-attacker";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String TABLES =
            """
            select t.relname
              from pg_class t
             where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
               and t.relname <> 'flyway_schema_history' and not t.relispartition
             order by t.relname
            """;

    private static final String COLUMNS =
            """
            select column_name, data_type
              from information_schema.columns
             where table_schema = 'public' and table_name = ?
               and is_generated = 'NEVER' and is_identity = 'NO'
            """;

    @Inject Pool pool;

    private static List<String> tables() throws SQLException {
        return StoreSql.rows(TABLES).stream().map(List::getFirst).toList();
    }

    @Test
    @DisplayName("ACC-2: every table is protected by row-level security")
    void everyTableIsProtected() throws Exception {
        List<List<String>> tables =
                StoreSql.rows(
                        """
                        select t.relname, t.relrowsecurity,
                               exists (select from pg_attribute a
                                        where a.attrelid = t.oid and a.attname = 'account_id'),
                               (select string_agg(p.polcmd::text || ' ' || p.polpermissive || ' '
                                           || pg_get_expr(p.polqual, p.polrelid), ';')
                                  from pg_policy p
                                 where p.polrelid = t.oid and p.polname = 'own_account'
                                   and p.polroles = array['callbook_store'::regrole::oid]),
                               (select count(*) from pg_policy p where p.polrelid = t.oid)
                          from pg_class t
                         where t.relname in (%s)
                         order by 1
                        """
                                .formatted(
                                        tables().stream()
                                                .map(name -> "'" + name + "'")
                                                .collect(Collectors.joining(","))));

        String own = "* true (account_id = current_setting('callbook.account_id'::text, true))";
        assertThat(tables)
                .hasSizeGreaterThan(12)
                .allSatisfy(table -> {
                    String policies = table.getFirst().equals("account") ? "2" : "1";
                    assertThat(table.subList(1, 5)).containsExactly("t", "t", own, policies);
                });
    }

    @Test
    @DisplayName("ACC-2: parts of tables are reached through their tables only")
    void partitionsAreOutOfReach() throws Exception {
        List<List<String>> partitions =
                StoreSql.rows(
                        """
                        select t.relname, t.relrowsecurity,
                               has_table_privilege('callbook_store', t.oid,
                                   'select, insert, update, delete, truncate')
                          from pg_class t
                         where t.relnamespace = 'public'::regnamespace and t.relispartition
                           and t.relkind in ('r', 'p')
                        """);

        assertThat(partitions)
                .hasSizeGreaterThan(1)
                .allSatisfy(table -> assertThat(table.subList(1, 3)).containsExactly("t", "f"));
    }

    @Test
    @DisplayName("ACC-2: the service works as a role that no policy lets through")
    void theServiceIsBound() throws Exception {
        String user =
                pool.query("select current_user")
                        .execute()
                        .map(rows -> rows.iterator().next().getString(0))
                        .await()
                        .atMost(Duration.ofSeconds(10));

        assertThat(user).isEqualTo("callbook_store");
        assertThat(
                        StoreSql.rows(
                                """
                                select rolsuper, rolbypassrls, rolcreaterole, rolcanlogin,
                                       (select count(*) from pg_class c where c.relowner = r.oid),
                                       (select count(*) from pg_auth_members m
                                         where m.member = r.oid),
                                       has_table_privilege(r.oid, 'flyway_schema_history', 'select')
                                  from pg_roles r where rolname = 'callbook_store'
                                """))
                .containsExactly(List.of("f", "f", "f", "f", "0", "0", "f"));
    }

    @Test
    @DisplayName("ACC-2: with another account's scope, with none, or with that of lists: no rows")
    void nothingIsSeenFromOutside() throws Exception {
        try (Attack attack = new Attack()) {
            for (String table : attack.tables) {
                assertThat(attack.count(VICTIM, table)).as("own rows of " + table).isOne();
                assertThat(attack.count(ATTACKER, table)).as(table).isZero();
                assertThat(attack.count("", table)).as(table).isZero();
                assertThat(attack.count(null, table)).as(table).isZero();
                assertThat(attack.count("*", table))
                        .as(table)
                        .isEqualTo(table.equals("account") ? 1 : 0);
            }
        }
    }

    @Test
    @DisplayName("ACC-2: with another account's scope, with none, or with that of lists: no writes")
    void nothingIsWrittenFromOutside() throws Exception {
        try (Attack attack = new Attack()) {
            for (String table : attack.tables) {
                for (String scope : new String[] {ATTACKER, "", "*", null}) {
                    attack.enter(scope);
                    assertThat(attack.update("delete from " + table + attack.where()))
                            .as("delete from %s as '%s'", table, scope)
                            .isZero();
                    assertThat(
                                    attack.update(
                                            "update "
                                                    + table
                                                    + " set account_id = '"
                                                    + ATTACKER
                                                    + "'"
                                                    + attack.where()))
                            .as("update of %s as '%s'", table, scope)
                            .isZero();
                    assertThat(attack.refusal(attack.insert(table)))
                            .as("insert into %s as '%s'", table, scope)
                            .isEqualTo(INSUFFICIENT_PRIVILEGE);
                }
                attack.enter(VICTIM);
                assertThat(
                                attack.refusal(
                                        "update "
                                                + table
                                                + " set account_id = '"
                                                + ATTACKER
                                                + "'"
                                                + attack.where()))
                        .as("handing over a row of " + table)
                        .isEqualTo(INSUFFICIENT_PRIVILEGE);
            }
        }
    }

    @Test
    @DisplayName("ACC-2: the role cannot lift its own bounds")
    void theProtectionCannotBeSwitchedOff() throws Exception {
        try (Attack attack = new Attack()) {
            for (String table : attack.tables) {
                attack.enter(ATTACKER);
                assertThat(
                                List.of(
                                        attack.refusal("truncate " + table),
                                        attack.refusal(
                                                "alter table "
                                                        + table
                                                        + " disable row level security"),
                                        attack.refusal("drop policy own_account on " + table),
                                        attack.refusal("select 1 from flyway_schema_history")))
                        .as(table)
                        .containsOnly(INSUFFICIENT_PRIVILEGE);
                attack.update("set local row_security = off");
                assertThat(attack.refusal("select count(*) from " + table))
                        .as(table)
                        .isEqualTo(INSUFFICIENT_PRIVILEGE);
                attack.update("set local row_security = on");
            }
        }
    }

    /** A row of the victim in every table, in a transaction that is never committed. */
    private static final class Attack implements AutoCloseable {
        private final Connection connection;
        private final List<String> tables = RowSecurityTest.tables();
        private final Map<String, String> inserts;

        Attack() throws SQLException {
            connection = StoreSql.open();
            connection.setAutoCommit(false);
            Map<String, String> statements = new LinkedHashMap<>();
            for (String table : tables) {
                statements.put(table, insertInto(table));
            }
            inserts = statements;
            // Without triggers, so that a row needs no others.
            update("set local session_replication_role = replica");
            for (String statement : inserts.values()) {
                assertThat(update(statement)).isOne();
            }
            update("set local session_replication_role = origin");
            update("set local role callbook_store");
        }

        private static String insertInto(String table) throws SQLException {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (List<String> column : StoreSql.rows(COLUMNS, table)) {
                names.add(column.get(0));
                values.add(value(column.get(0), column.get(1)));
            }
            return "insert into "
                    + table
                    + " ("
                    + String.join(", ", names)
                    + ") values ("
                    + String.join(", ", values)
                    + ")";
        }

        private static String value(String column, String type) {
            if (column.equals("account_id")) {
                return "'" + VICTIM + "'";
            }
            return switch (type) {
                case "text" -> "'x'";
                case "uuid" -> "gen_random_uuid()";
                case "smallint", "integer", "bigint" -> "1";
                case "xid8" -> "'1'";
                case "boolean" -> "false";
                case "jsonb" -> "'{}'";
                case "bytea" -> "'x'";
                case "ARRAY" -> "'{}'";
                case "timestamp with time zone" -> "now()";
                default -> throw new AssertionError("Say what a " + type + " may be");
            };
        }

        String insert(String table) {
            return String.valueOf(inserts.get(table));
        }

        String where() {
            return " where account_id = '" + VICTIM + "'";
        }

        /** Names the account; null for a transaction that never named one. */
        void enter(@Nullable String scope) throws SQLException {
            if (scope == null) {
                update("reset callbook.account_id");
            } else {
                StoreSql.rows(
                        connection, "select set_config('callbook.account_id', ?, true)", scope);
            }
        }

        int count(@Nullable String scope, String table) throws SQLException {
            enter(scope);
            String query = "select count(*) from " + table + where();
            return Integer.parseInt(StoreSql.rows(connection, query).getFirst().getFirst());
        }

        int update(String statement) throws SQLException {
            try (var executed = connection.createStatement()) {
                return executed.executeUpdate(statement);
            }
        }

        /** The state with which a statement is refused. */
        String refusal(String statement) throws SQLException {
            Savepoint before = connection.setSavepoint();
            SQLException refused =
                    catchThrowableOfType(
                            SQLException.class, () -> StoreSql.rows(connection, statement));
            connection.rollback(before);
            return refused == null ? "nothing refused it" : refused.getSQLState();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }
}
