package io.callbook.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asks the database's own catalogue. */
@QuarkusTest
class SchemaTest extends ServiceTest {
    private static final String OUR_TABLES =
            """
            from pg_class t
            join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = 'public' and t.relkind in ('r', 'p')
              and t.relname <> 'flyway_schema_history'
            """;

    @Test
    @DisplayName("ACC-2, ACC-4: every key and index of every table begins with the account")
    void everyIndexBeginsWithTheAccount() throws Exception {
        List<List<String>> indexes =
                StoreSql.rows(
                        """
                        select i.indexrelid::regclass::text,
                               coalesce(a.attname,
                                   substring(pg_get_indexdef(i.indexrelid, 1, true)
                                       from '^[a-z_]+\\((\\w+),'))
                          from pg_index i
                          left join pg_attribute a
                            on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                         where i.indrelid in (select t.oid %s)
                        """
                                .formatted(OUR_TABLES));

        assertThat(indexes)
                .hasSizeGreaterThan(10)
                .allSatisfy(index -> assertThat(index.get(1)).isEqualTo("account_id"));
    }

    @Test
    @DisplayName("ACC-2: every foreign key stays within the account")
    void everyForeignKeyBeginsWithTheAccount() throws Exception {
        List<List<String>> keys =
                StoreSql.rows(
                        """
                        select k.conname, a.attname, b.attname
                          from pg_constraint k
                          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                          join pg_attribute b
                            on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
                         where k.contype = 'f' and k.conrelid in (select t.oid %s)
                        """
                                .formatted(OUR_TABLES));

        assertThat(keys)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(key ->
                        assertThat(key.subList(1, 3)).containsExactly("account_id", "account_id"));
    }

    @Test
    void everyTableHasAPrimaryKeyAndKeepsTimesWithTheirZone() throws Exception {
        assertThat(
                        StoreSql.rows(
                                "select t.relname "
                                        + OUR_TABLES
                                        + """
                                         and not exists (
                                             select from pg_constraint k
                                              where k.conrelid = t.oid and k.contype = 'p')
                                        """))
                .isEmpty();
        assertThat(
                        StoreSql.rows(
                                """
                                select table_name, column_name
                                  from information_schema.columns
                                 where table_schema = 'public'
                                   and table_name <> 'flyway_schema_history'
                                   and data_type = 'timestamp without time zone'
                                """))
                .isEmpty();
    }

    @Test
    void everyConstraintAndIndexIsNamedAfterItsTable() throws Exception {
        List<List<String>> named =
                StoreSql.rows(
                        """
                        select t.relname, k.conname from pg_constraint k
                          join (select t.oid, t.relname %1$s) t on t.oid = k.conrelid
                         where k.contype <> 'n'
                        union all
                        select t.relname, c.relname from pg_index i
                          join pg_class c on c.oid = i.indexrelid
                          join (select t.oid, t.relname %1$s) t on t.oid = i.indrelid
                        """
                                .formatted(OUR_TABLES));

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.get(1)).startsWith(name.get(0) + "__"));
    }

    @Test
    void noIndexOfWordsKeepsALongListOfNewEntries() throws Exception {
        List<List<String>> indexes =
                StoreSql.rows(
                        """
                        select c.relname, c.reloptions::text
                          from pg_class c
                          join pg_am method on method.oid = c.relam and method.amname = 'gin'
                          join pg_index i on i.indexrelid = c.oid
                         where i.indrelid in (select t.oid %s)
                        """
                                .formatted(OUR_TABLES));

        assertThat(indexes)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(
                        index -> assertThat(index.get(1)).contains("gin_pending_list_limit=512"));
    }
}
