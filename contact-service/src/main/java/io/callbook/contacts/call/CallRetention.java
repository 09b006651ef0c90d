package io.callbook.contacts.call;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.activity.ContactActivity;
import io.callbook.contacts.platform.AccountLock;
import io.callbook.contacts.platform.Housekeeping;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Drops calls that are older than the account wants, batch by batch, with what they said about
 * contacts.
 */
@ApplicationScoped
public class CallRetention implements Housekeeping {
    private static final int BATCH = 1_000;

    private static final String TRIM =
            """
            delete from call c
             using (select call_id
                      from call
                     where account_id = $1 and identified_at < now() - make_interval(days => $2)
                     order by identified_at, call_id
                     limit $3
                       for update skip locked) as old
             where c.account_id = $1 and c.call_id = old.call_id
            returning c.counted_contact_id
            """;

    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    /** Works in transactions of its own. */
    public CallRetention(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> tidy(String accountId) {
        return accounts.getSettings(accountId)
                .chain(settings -> trim(accountId, settings.retention().callDays()));
    }

    private Uni<Void> trim(String accountId, int days) {
        if (days == 0) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> unitOfWork.run(accountId, c -> trim(c, accountId, days)))
                .whilst(dropped -> dropped >= BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> trim(SqlConnection connection, String accountId, int days) {
        return AccountLock.shared(connection, accountId)
                .chain(() ->
                        connection.preparedQuery(TRIM).execute(Tuple.of(accountId, days, BATCH)))
                .call(dropped ->
                        new ContactActivity(connection, accountId).refreshAndTell(counted(dropped)))
                .map(RowSet::rowCount);
    }

    private static Set<UUID> counted(RowSet<Row> rows) {
        Set<UUID> counted = new HashSet<>();
        rows.forEach(row -> counted.add(row.getUUID(0)));
        counted.remove(null);
        return counted;
    }
}
