package io.callbook.contacts.account.key;

import io.callbook.access.Role;
import io.callbook.contacts.account.key.AccountKey.Settings;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table of the keys: its statements and rows. */
final class KeyTable {
    private static final String COLUMNS =
            " account_id, key_id, name, roles, created_at, created_by, expires_at, revoked_at ";
    private static final String IN_FORCE =
            " revoked_at is null and (expires_at is null or expires_at > now()) ";

    static final int MAX_IN_FORCE = 100;

    /** Writes a key, unless the account has too many. */
    static final String INSERT =
            """
            insert into account_key (account_id, key_id, name, roles, secret_hash, created_at,
                                     created_by, expires_at)
            select $1, $2, $3, $4, $5, now(), $6, $7
             where (select count(*) from account_key where account_id = $1 and %s) < %d
            returning %s
            """
                    .formatted(IN_FORCE, MAX_IN_FORCE, COLUMNS);

    static final String LIST =
            "select"
                    + COLUMNS
                    + "from account_key where account_id = $1"
                    + " order by created_at desc, key_id limit 1000";

    /** The first revocation is the one that counts. */
    static final String REVOKE =
            "update account_key set revoked_at = coalesce(revoked_at, now())"
                    + " where account_id = $1 and key_id = $2 returning"
                    + COLUMNS;

    static final String VERIFY =
            "select secret_hash,"
                    + COLUMNS
                    + "from account_key where account_id = $1 and key_id = $2 and"
                    + IN_FORCE;

    private KeyTable() {}

    static List<AccountKey> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(KeyTable::read).toList();
    }

    static AccountKey read(Row row) {
        Settings settings =
                new Settings(
                        row.getString("name"),
                        roles(row.getArrayOfStrings("roles")),
                        time(row.getOffsetDateTime("expires_at")));
        return new AccountKey(
                row.getString("account_id"),
                row.getString("key_id"),
                settings,
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"),
                time(row.getOffsetDateTime("revoked_at")));
    }

    static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::claim).toArray(String[]::new);
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names)
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> time(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
