package io.callbook.contacts.feed;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactBatch;
import io.callbook.contacts.platform.CallContext;
import io.callbook.contacts.platform.CallFlow;
import io.callbook.contacts.platform.UnitOfWork;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Reads all contacts of an account page by page, each page on its own, and a few pages ahead of the
 * reader. The position is taken first: what changes meanwhile comes again in the feed. So only the
 * contacts that are there at the beginning are read, and where each page ends is known before.
 */
@ApplicationScoped
class Snapshot {
    private static final UUID START = new UUID(0, 0);

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

    /** What comes before the contacts. */
    Uni<Head> begin(String accountId) {
        return accounts.getDefaultRegion(accountId)
                .chain(region ->
                        now(accountId)
                                .chain(position ->
                                        pageEnds(accountId)
                                                .map(ends ->
                                                        head(accountId, position, region, ends))));
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

    private static Head head(
            String accountId, Position position, String region, RowSet<Row> pageEnds) {
        List<Range> ranges = new ArrayList<>(Math.max(1, pageEnds.size()));
        UUID after = START;
        long total = 0;
        for (Row row : pageEnds) {
            ranges.add(new Range(after, row.getUUID(0)));
            after = row.getUUID(0);
            total = row.getLong(1);
        }
        if (ranges.isEmpty()) {
            ranges.add(new Range(START, START));
        }
        return new Head(accountId, position, region, total, ranges);
    }

    /** The contacts; the last page says that it is the last. */
    Multi<Page> pages(Head head, CallFlow flow) {
        Executor here = CallContext.capture();
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new Cursor(head),
                        cursor -> flow.whenReady().emitOn(here).chain(cursor::next))
                .whilst(page -> !page.isLast());
    }

    /**
     * What comes before the contacts.
     *
     * @param accountId whose contacts
     * @param position to watch from afterwards
     * @param defaultRegion of the account
     * @param estimatedTotal about how many contacts there will be
     * @param ranges where they are; at least one
     */
    record Head(
            String accountId,
            Position position,
            String defaultRegion,
            long estimatedTotal,
            List<Range> ranges) {
        /** Copies the ranges. */
        Head {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * Ids of one page.
     *
     * @param after greater than this one
     * @param upTo this one and lesser ones
     */
    record Range(UUID after, UUID upTo) {}

    /**
     * Some contacts.
     *
     * @param contacts in the order of their ids
     * @param isLast whether there are no more
     */
    record Page(List<Contact> contacts, boolean isLast) {
        /** Copies the contacts. */
        Page {
            contacts = List.copyOf(contacts);
        }
    }

    /** One reader's place. While it is sent one page, the next ones are read. */
    private final class Cursor {
        private final Head head;
        private final Queue<Uni<Page>> begun = new ArrayDeque<>();
        private int next;

        Cursor(Head head) {
            this.head = head;
        }

        Uni<Page> next() {
            readAhead();
            return begun.remove().invoke(this::readAhead).invoke(metrics::sent);
        }

        private void readAhead() {
            while (next < head.ranges().size() && begun.size() < config.snapshotReads()) {
                begun.add(begun(read(next++)));
            }
        }

        private Uni<Page> read(int index) {
            Range range = head.ranges().get(index);
            return unitOfWork
                    .readOneState(
                            head.accountId(),
                            connection ->
                                    ContactBatch.within(
                                            connection,
                                            head.accountId(),
                                            range.after(),
                                            range.upTo()))
                    .map(contacts -> new Page(contacts, index == head.ranges().size() - 1));
        }

        /** Runs already; whoever asks gets what it brings. */
        private static Uni<Page> begun(Uni<Page> reading) {
            Uni<Page> kept = reading.memoize().indefinitely();
            kept.subscribe().with(page -> {}, failure -> Log.debugf("Reading ahead: %s", failure));
            return kept;
        }
    }
}
