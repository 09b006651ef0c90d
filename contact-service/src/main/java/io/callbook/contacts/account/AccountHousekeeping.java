package io.callbook.contacts.account;

import io.callbook.contacts.platform.AccountScope;
import io.callbook.contacts.platform.Housekeeping;
import io.callbook.contacts.platform.HousekeepingConfig;
import io.callbook.contacts.platform.UnitOfWork;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Tidies up account by account, in rounds. */
@ApplicationScoped
class AccountHousekeeping {
    private static final String ACCOUNTS = "select account_id from account order by account_id";

    private final Vertx vertx;
    private final UnitOfWork unitOfWork;
    private final HousekeepingConfig config;
    private final List<Housekeeping> tasks;

    AccountHousekeeping(
            Vertx vertx,
            UnitOfWork unitOfWork,
            HousekeepingConfig config,
            @All List<Housekeeping> tasks) {
        this.vertx = vertx;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.tasks = tasks;
    }

    void start(@Observes StartupEvent event) {
        schedule();
    }

    private void schedule() {
        vertx.setTimer(config.every().toMillis(), timer -> round());
    }

    private void round() {
        // The outermost loop: a failed round is told, and tried again after the pause.
        unitOfWork
                .read(AccountScope.ALL_ACCOUNTS, connection -> connection.query(ACCOUNTS).execute())
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> tidy(row.getString(0)))
                .collect()
                .last()
                .onTermination()
                .invoke(this::schedule)
                .subscribe()
                .with(
                        done -> Log.debug("Tidied up"),
                        failure -> Log.warnf("Tidying up failed: %s", failure.getMessage()));
    }

    private Uni<Void> tidy(String accountId) {
        return Multi.createFrom()
                .iterable(tasks)
                .onItem()
                .transformToUniAndConcatenate(task -> task.tidy(accountId))
                .collect()
                .last();
    }
}
