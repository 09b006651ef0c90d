package io.callbook.contacts.retention;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.account.Retention;
import io.callbook.contacts.platform.Housekeeping;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Drops old history of contacts, and what would bring back contacts that were deleted long ago, as
 * each account wants it. Batch by batch: no transaction is long, and an interrupted one is taken up
 * in the next round.
 */
@ApplicationScoped
public class ContactRetention implements Housekeeping {
    private static final int BATCH = 5_000;

    private static final String TRIM_HISTORY =
            """
            delete from contact_history h
             using (select contact_id, version
                      from contact_history
                     where account_id = $1 and changed_at < now() - make_interval(days => $2)
                     order by contact_id, version
                     limit $3
                       for update skip locked) as old
             where h.account_id = $1
               and h.contact_id = old.contact_id and h.version = old.version
            """;

    // Tombstones themselves stay: an id resolves for ever. What was merged into a contact goes the
    // way of that contact.
    private static final String FORGET_DELETED =
            """
            with recursive old as (
                select contact_id
                  from contact_tombstone
                 where account_id = $1 and state is not null and merged_into is null
                   and deleted_at < now() - make_interval(days => $2)
                 order by contact_id
                 limit $3
                   for update skip locked),
            family as (
                select contact_id from old
                union
                select t.contact_id
                  from family f
                  join contact_tombstone t
                    on t.account_id = $1 and t.merged_into = f.contact_id),
            freed as (
                delete from former_reference r
                 using family f
                 where r.account_id = $1 and r.contact_id = f.contact_id)
            update contact_tombstone t
               set state = null, survivor_state = null
              from family f
             where t.account_id = $1 and t.contact_id = f.contact_id
            """;

    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    /** Works in transactions of its own. */
    public ContactRetention(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> tidy(String accountId) {
        return accounts.getSettings(accountId)
                .chain(settings -> tidy(accountId, settings.retention()));
    }

    private Uni<Void> tidy(String accountId, Retention retention) {
        return repeat(TRIM_HISTORY, accountId, retention.historyDays())
                .chain(() -> repeat(FORGET_DELETED, accountId, retention.deletedDays()));
    }

    private Uni<Void> repeat(String statement, String accountId, int days) {
        if (days == 0) {
            return Uni.createFrom().voidItem();
        }
        Tuple values = Tuple.of(accountId, days, BATCH);
        return Multi.createBy()
                .repeating()
                .uni(() ->
                        unitOfWork.run(
                                accountId,
                                connection -> connection.preparedQuery(statement).execute(values)))
                .whilst(rows -> rows.rowCount() >= BATCH)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
