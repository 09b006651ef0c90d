package io.callbook.contacts.feed;

import io.callbook.contacts.account.Account;
import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactBatch;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.store.OrganizationReader;
import io.callbook.contacts.platform.CallContext;
import io.callbook.contacts.platform.CallFlow;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Reads an account's organizations that have phones, then all its contacts, page by page, each page
 * on its own and at most one page ahead of the reader. The position is taken first: what changes
 * meanwhile comes again in the feed.
 */
@ApplicationScoped
class Snapshot {
    private static final String COUNT = "select count(*) from contact where account_id = $1";

    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;
    private final FeedConfig config;
    private final FeedMetrics metrics;

    Snapshot(
            AccountDirectory accounts,
            UnitOfWork unitOfWork,
            FeedConfig config,
            FeedMetrics metrics) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.config = config;
        this.metrics = metrics;
    }

    /** What comes before them. */
    Uni<Head> begin(String accountId) {
        return accounts.getAccount(accountId)
                .chain(account ->
                        now(accountId)
                                .chain(position ->
                                        count(accountId)
                                                .map(total -> new Head(account, position, total))));
    }

    private Uni<Position> now(String accountId) {
        return unitOfWork.read(accountId, LogReader::now);
    }

    private Uni<Long> count(String accountId) {
        return unitOfWork
                .read(
                        accountId,
                        connection -> connection.preparedQuery(COUNT).execute(Tuple.of(accountId)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The organizations that have phones. */
    Multi<Page<Organization>> organizations(String accountId, CallFlow flow) {
        return pages(
                flow,
                after ->
                        unitOfWork.readOneState(
                                accountId,
                                connection ->
                                        OrganizationReader.withPhonesAfterId(
                                                connection,
                                                accountId,
                                                after,
                                                config.snapshotPage())),
                Organization::organizationId);
    }

    /** The contacts; the last page says that it is the last. */
    Multi<Page<Contact>> contacts(String accountId, CallFlow flow) {
        return pages(
                        flow,
                        after ->
                                unitOfWork.readOneState(
                                        accountId,
                                        connection ->
                                                ContactBatch.afterId(
                                                        connection,
                                                        accountId,
                                                        after,
                                                        config.snapshotPage())),
                        Contact::contactId)
                .invoke(metrics::sent);
    }

    private <T> Multi<Page<T>> pages(
            CallFlow flow, Function<UUID, Uni<List<T>>> afterId, Function<T, UUID> id) {
        Executor here = CallContext.capture();
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new PageCursor<>(afterId, id, config.snapshotPage()),
                        cursor -> flow.whenReady().emitOn(here).chain(cursor::next))
                .whilst(page -> !page.isLast());
    }

    /**
     * What comes before organizations and contacts.
     *
     * @param account with its settings
     * @param position to watch from afterwards
     * @param estimatedTotal about how many contacts there will be
     */
    record Head(Account account, Position position, long estimatedTotal) {
        String accountId() {
            return account.accountId();
        }
    }
}
