package io.callbook.contacts.feed;

import io.callbook.contacts.platform.Housekeeping;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Drops old changes from the log, batch by batch, and remembers how far. */
@ApplicationScoped
class FeedTrimming implements Housekeeping {
    private static final String TRIM =
            """
            with oldest as (
                select transaction_id, sequence, changed_at
                  from contact_change
                 where account_id = $1
                   and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                 order by transaction_id, sequence
                 limit 5000),
            trimmed as (
                delete from contact_change c
                 using oldest o
                 where c.account_id = $1
                   and c.transaction_id = o.transaction_id and c.sequence = o.sequence
                   and o.changed_at < now() - make_interval(secs => $2)
                returning c.transaction_id, c.sequence)
            insert into contact_change_horizon as h (account_id, transaction_id, sequence)
            select $1, transaction_id, sequence
              from trimmed
             order by transaction_id desc, sequence desc
             limit 1
            on conflict (account_id) do update
               set transaction_id = excluded.transaction_id, sequence = excluded.sequence
             where (h.transaction_id, h.sequence) < (excluded.transaction_id, excluded.sequence)
            """;

    private final UnitOfWork unitOfWork;
    private final FeedConfig config;

    FeedTrimming(UnitOfWork unitOfWork, FeedConfig config) {
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    @Override
    public Uni<Void> tidy(String accountId) {
        return trim(accountId, config.retention());
    }

    /** Drops the changes of an account that are older than this. */
    Uni<Void> trim(String accountId, Duration age) {
        Tuple values = Tuple.of(accountId, (double) age.toSeconds());
        return unitOfWork
                .run(accountId, connection -> connection.preparedQuery(TRIM).execute(values))
                .chain(trimmed ->
                        trimmed.rowCount() == 0
                                ? Uni.createFrom().voidItem()
                                : trim(accountId, age));
    }
}
