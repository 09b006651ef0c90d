package io.callbook.contacts.feed;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactBatch;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the log once for all readers that are at the same place: whoever comes while it is being
 * read, or soon after, gets the same reading. Readers that fell behind read by themselves.
 */
@ApplicationScoped
class SharedLog {
    /** Of at most a thousand contacts each, for all accounts. */
    private static final int MOST_READINGS = 8;

    private final ChangeSignals signals;
    private final UnitOfWork unitOfWork;
    private final FeedConfig config;
    private final Map<Place, Uni<LogReading>> readings = new LinkedHashMap<>();

    SharedLog(ChangeSignals signals, UnitOfWork unitOfWork, FeedConfig config) {
        this.signals = signals;
        this.unitOfWork = unitOfWork;
        this.config = config;
    }

    private record Place(String accountId, Position position) {}

    /** What comes after a position. */
    synchronized Uni<LogReading> read(String accountId, Position after) {
        Place place = new Place(accountId, after);
        Uni<LogReading> known = readings.get(place);
        if (known != null) {
            return known;
        }
        Uni<LogReading> reading =
                begin(accountId, after)
                        .onItemOrFailure()
                        .invoke((read, failure) -> {
                            // Changes that are settled stay as they are; "nothing yet" does not.
                            if (read == null || read.page().changes().isEmpty()) {
                                forget(place);
                            }
                        })
                        .memoize()
                        .indefinitely();
        readings.put(place, reading);
        if (readings.size() > MOST_READINGS) {
            readings.remove(readings.keySet().iterator().next());
        }
        return reading;
    }

    private synchronized void forget(Place place) {
        readings.remove(place);
    }

    private Uni<LogReading> begin(String accountId, Position after) {
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
                                            .map(contacts ->
                                                    new LogReading(page, contacts, counted)));
                });
    }

    private Uni<Map<UUID, Contact>> states(String accountId, LogPage page) {
        if (page.changes().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<UUID> ids = new HashSet<>();
        page.changes().forEach(change -> ids.add(change.contactId()));
        return unitOfWork
                .readOneState(
                        accountId, connection -> ContactBatch.byIds(connection, accountId, ids))
                .map(SharedLog::byId);
    }

    private static Map<UUID, Contact> byId(List<Contact> contacts) {
        Map<UUID, Contact> byId = HashMap.newHashMap(contacts.size());
        contacts.forEach(contact -> byId.put(contact.contactId(), contact));
        return byId;
    }
}
