package io.callbook.contacts.contact.guard;

import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs whatever changes contacts: each time one transaction, under the account's rules. */
@ApplicationScoped
public class ContactUnit {
    private final UnitOfWork unitOfWork;

    ContactUnit(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Commits what the work did, or nothing of it. The work may run several times. */
    public <T> Uni<T> run(String accountId, Function<Editing, Uni<T>> work) {
        return unitOfWork.run(
                accountId,
                connection ->
                        Editing.under(connection, accountId).chain(editing -> work.apply(editing)));
    }

    /**
     * The same with a question that needs no rules: it is sent together with that for the rules,
     * and is answered as things stand when the account's lock is held.
     */
    public <Q, T> Uni<T> run(
            String accountId,
            Function<SqlConnection, Uni<Q>> question,
            BiFunction<Editing, Q, Uni<T>> work) {
        return unitOfWork.run(
                accountId,
                connection ->
                        Uni.combine()
                                .all()
                                .unis(
                                        Editing.under(connection, accountId),
                                        Uni.createFrom().deferred(() -> question.apply(connection)))
                                .withUni(work));
    }
}
