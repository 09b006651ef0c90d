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
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Reads an account's organizations that have phones, then all its contacts, page by page, each page
 * on its own and some ahead of the reader. The position is taken first: what changes meanwhile
 * comes again in the feed. So only the contacts that are there at the beginning are read, and where
 * each page of them ends is known before.
 */
@ApplicationScoped
class Snapshot {
    /** The id of every so-manieth contact, and of the last one, with how many precede it. */
    private static final String PAGE_ENDS =
            """
            select contact_id, place
              from (select contact_id, row_number() over ids as place,
                           lead(contact_id) over ids as following
                      from contact where account_id = $1
                    window ids as (order by contact_id)) as placed
             where place % $2 = 0 or following is null
             order by place
            """;

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
                                        pageEnds(accountId)
                                                .map(ends -> head(account, position, ends))));
    }

    private Uni<Position> now(String accountId) {
        return unitOfWork.read(accountId, LogReader::now);
    }

    private Uni<RowSet<Row>> pageEnds(String accountId) {
        return unitOfWork.read(
                accountId,
                connection ->
                        connection
                                .preparedQuery(PAGE_ENDS)
                                .execute(Tuple.of(accountId, (long) config.snapshotPage())));
    }

    private static Head head(Account account, Position position, RowSet<Row> pageEnds) {
        List<IdRange> ranges = new ArrayList<>(Math.max(1, pageEnds.size()));
        UUID after = IdRange.START;
        long total = 0;
        for (Row row : pageEnds) {
            ranges.add(new IdRange(after, row.getUUID(0)));
            after = row.getUUID(0);
            total = row.getLong(1);
        }
        return new Head(account, position, total, ranges.isEmpty() ? IdRange.NOTHING : ranges);
    }

    /** The organizations that have phones. */
    Multi<Page<Organization>> organizations(Head head, CallFlow flow) {
        return paced(
                flow,
                () ->
                        new OrganizationCursor(
                                        after -> organizations(head.accountId(), after),
                                        config.snapshotPage())
                                ::next);
    }

    /** The contacts; the last page says that it is the last. */
    Multi<Page<Contact>> contacts(Head head, CallFlow flow) {
        return paced(
                        flow,
                        () ->
                                new RangeCursor<>(
                                                head.ranges(),
                                                range -> contacts(head.accountId(), range),
                                                config.snapshotReads())
                                        ::next)
                .invoke(metrics::sent);
    }

    private Uni<List<Organization>> organizations(String accountId, UUID after) {
        return unitOfWork.readOneState(
                accountId,
                connection ->
                        OrganizationReader.withPhonesAfterId(
                                connection, accountId, after, config.snapshotPage()));
    }

    private Uni<List<Contact>> contacts(String accountId, IdRange range) {
        return unitOfWork.readOneState(
                accountId,
                connection ->
                        ContactBatch.within(connection, accountId, range.after(), range.upTo()));
    }

    /** Each page when the reader has room for it, until the last one. */
    private static <T> Multi<Page<T>> paced(
            CallFlow flow, Supplier<Supplier<Uni<Page<T>>>> cursor) {
        Executor here = CallContext.capture();
        return Multi.createBy()
                .repeating()
                .uni(cursor, next -> flow.whenReady().emitOn(here).chain(() -> next.get()))
                .whilst(page -> !page.isLast());
    }

    /**
     * What comes before organizations and contacts.
     *
     * @param account with its settings
     * @param position to watch from afterwards
     * @param estimatedTotal about how many contacts there will be
     * @param ranges where they are; at least one
     */
    record Head(Account account, Position position, long estimatedTotal, List<IdRange> ranges) {
        /** Copies the ranges. */
        Head {
            ranges = List.copyOf(ranges);
        }

        String accountId() {
            return account.accountId();
        }
    }
}
