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
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/**
 * Reads all contacts of an account page by page, each page on its own and at most one page ahead of
 * the reader. The position is taken first: what changes meanwhile comes again in the feed.
 */
@ApplicationScoped
class Snapshot {
    private static final UUID START = new UUID(0, 0);
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

    /** What comes before the contacts. */
    Uni<Head> begin(String accountId) {
        return accounts.getDefaultRegion(accountId)
                .chain(region ->
                        now(accountId)
                                .chain(position ->
                                        count(accountId)
                                                .map(total ->
                                                        new Head(
                                                                accountId, position, region,
                                                                total))));
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

    /** The contacts; the last page says that it is the last. */
    Multi<Page> pages(String accountId, CallFlow flow) {
        Executor here = CallContext.capture();
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new Cursor(accountId),
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
     */
    record Head(String accountId, Position position, String defaultRegion, long estimatedTotal) {}

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

    /** One reader's place. While it is sent one page, the next one is read. */
    private final class Cursor {
        private final String accountId;
        private UUID last = START;
        private Uni<Page> following;

        Cursor(String accountId) {
            this.accountId = accountId;
            this.following = read();
        }

        Uni<Page> next() {
            return following
                    .invoke(page -> {
                        if (!page.isLast()) {
                            last = page.contacts().getLast().contactId();
                            following = begun(read());
                        }
                    })
                    .invoke(metrics::sent);
        }

        private Uni<Page> read() {
            int limit = config.snapshotPage();
            UUID after = last;
            return unitOfWork
                    .readOneState(
                            accountId,
                            connection -> ContactBatch.afterId(connection, accountId, after, limit))
                    .map(contacts -> new Page(contacts, contacts.size() < limit));
        }

        /** Runs already; whoever asks gets what it brings. */
        private static Uni<Page> begun(Uni<Page> reading) {
            Uni<Page> kept = reading.memoize().indefinitely();
            kept.subscribe().with(page -> {}, failure -> Log.debugf("Reading ahead: %s", failure));
            return kept;
        }
    }
}
