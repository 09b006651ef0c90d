package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work in one transaction each, again if it collided with other writers. */
@ApplicationScoped
public class UnitOfWork {
    private static final String BEGIN = "begin";
    private static final String BEGIN_ONE_STATE = "begin isolation level repeatable read read only";
    private static final String COMMIT = "commit";
    private static final String ROLLBACK = "rollback";
    private static final int ATTEMPTS = 12;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Pool pool;
    private final Event<AccountWritten> written;

    /** Works on the service's pool. */
    public UnitOfWork(Pool pool, Event<AccountWritten> written) {
        this.pool = pool;
        this.written = written;
    }

    /**
     * Commits what the work did to an account's rows, or nothing of it. The work may run several
     * times, and sees no other account.
     */
    public <T> Uni<T> run(String accountId, Function<SqlConnection, Uni<T>> work) {
        return repeating(() -> once(accountId, work))
                .invoke(() -> written.fire(new AccountWritten(accountId)));
    }

    /** Reads an account's rows, once; the work sees no other account. */
    public <T> Uni<T> read(String accountId, Function<SqlConnection, Uni<T>> work) {
        return reading(BEGIN, accountId, work);
    }

    /** Reads an account's rows, once, with all statements seeing the same state of them. */
    public <T> Uni<T> readOneState(String accountId, Function<SqlConnection, Uni<T>> work) {
        return reading(BEGIN_ONE_STATE, accountId, work);
    }

    /** What opens the transaction is sent together with the work's first statements. */
    private <T> Uni<T> once(String accountId, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection ->
                Uni.combine()
                        .all()
                        .unis(
                                connection.begin(),
                                AccountScope.enterToWrite(connection, accountId),
                                Uni.createFrom().deferred(() -> work.apply(connection)))
                        .with((begun, entered, result) -> result)
                        .call(() -> connection.transaction().commit())
                        .onFailure()
                        .call(() -> rollback(connection))
                        .onCancellation()
                        .call(() -> rollback(connection)));
    }

    /** Nothing is left to do if the commit itself failed. */
    private static Uni<Void> rollback(SqlConnection connection) {
        Transaction open = connection.transaction();
        return open == null ? Uni.createFrom().voidItem() : open.rollback();
    }

    /** What opens the transaction is sent together with the work's first statements. */
    private <T> Uni<T> reading(
            String begin, String accountId, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection ->
                Uni.combine()
                        .all()
                        .unis(
                                connection.query(begin).execute(),
                                AccountScope.enter(connection, accountId),
                                Uni.createFrom().deferred(() -> work.apply(connection)))
                        .with((begun, entered, result) -> result)
                        .call(() -> connection.query(COMMIT).execute())
                        .onFailure()
                        .call(() -> connection.query(ROLLBACK).execute())
                        .onCancellation()
                        .call(() -> connection.query(ROLLBACK).execute()));
    }

    /** Repeats a whole unit of work while it fails because of other writers. */
    public static <T> Uni<T> repeating(Supplier<Uni<T>> work) {
        // The pause between two attempts ends on a foreign thread.
        Executor here = CallContext.capture();
        return Uni.createFrom()
                .voidItem()
                .emitOn(here)
                .chain(work::get)
                .onFailure(StoreTrouble::isConflict)
                .retry()
                .withBackOff(SHORTEST_PAUSE, LONGEST_PAUSE)
                .withJitter(0.5)
                .atMost(ATTEMPTS);
    }
}
