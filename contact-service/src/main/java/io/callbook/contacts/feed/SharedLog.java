package io.callbook.contacts.feed;

import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log once for all readers that are about at the same place: whoever comes while it is
 * being read, or soon after, gets what the same reading tells after the own position. Readers that
 * fell behind read by themselves.
 */
@ApplicationScoped
class SharedLog {
    private static final States NOTHING = new States(Map.of(), Map.of());

    /** Of at most a thousand contacts and organizations each, for all accounts. */
    private static final int MOST_READINGS = 8;

    private final ChangeSignals signals;
    private final UnitOfWork unitOfWork;
    private final FeedConfig config;
    private final List<Begun> readings = new ArrayList<>();

    SharedLog(ChangeSignals signals, UnitOfWork unitOfWork, FeedConfig config) {
        this.signals = signals;
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    /** What comes after a position. */
    Uni<LogReading> read(String accountId, Position after) {
        Begun begun = join(accountId, after);
        return begun.reading.chain(reading ->
                begun.from.equals(after) || reading.tellsAfter(after)
                        ? Uni.createFrom().item(reading.after(after))
                        : begin(accountId, after).reading);
    }

    /** The youngest reading that may tell what comes after a position, or a new one. */
    private synchronized Begun join(String accountId, Position after) {
        for (int i = readings.size() - 1; i >= 0; i--) {
            if (readings.get(i).mayTell(accountId, after)) {
                return readings.get(i);
            }
        }
        return begin(accountId, after);
    }

    private synchronized Begun begin(String accountId, Position after) {
        Begun begun = new Begun(accountId, after);
        readings.add(begun);
        if (readings.size() > MOST_READINGS) {
            readings.removeFirst();
        }
        return begun;
    }

    private synchronized void ended(Begun begun, @Nullable LogReading reading) {
        // Changes that are settled stay as they are; "nothing yet" does not.
        if (reading == null || reading.page().changes().isEmpty()) {
            readings.remove(begun);
        } else {
            begun.end = reading.page().position();
        }
    }

    /** A reading under way or done. */
    private final class Begun {
        private final String accountId;
        private final Position from;
        private final Uni<LogReading> reading;
        private @Nullable Position end;

        Begun(String accountId, Position from) {
            this.accountId = accountId;
            this.from = from;
            this.reading =
                    SharedLog.this
                            .readPage(accountId, from)
                            .onItemOrFailure()
                            .invoke((read, failure) -> ended(this, read))
                            .memoize()
                            .indefinitely();
        }

        boolean mayTell(String account, Position after) {
            return accountId.equals(account)
                    && from.compareTo(after) <= 0
                    && (end == null || after.compareTo(end) < 0);
        }
    }

    private Uni<LogReading> readPage(String accountId, Position after) {
        return Uni.createFrom()
                .deferred(() -> {
                    long counted = signals.count(accountId);
                    return unitOfWork
                            .read(
                                    accountId,
                                    connection ->
                                            LogReader.read(
                                                    connection,
                                                    accountId,
                                                    after,
                                                    config.changesPage()))
                            .chain(page ->
                                    states(accountId, page)
                                            .map(states -> LogReading.of(page, states, counted)));
                });
    }

    private Uni<States> states(String accountId, LogPage page) {
        return page.changes().isEmpty()
                ? Uni.createFrom().item(NOTHING)
                : unitOfWork.readOneState(
                        accountId,
                        connection -> new StateReader(connection, accountId).read(page.changes()));
    }
}
