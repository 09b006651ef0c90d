package io.callbook.gateway.testing;

import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordPage;
import io.callbook.gateway.spi.SearchHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A CRM in memory. It enumerates what there is and goes on with a change log; pages overlap, so
 * that changes are delivered twice.
 */
public final class FakeCrm {
    private static final Map<String, FakeCrm> ALL = new ConcurrentHashMap<>();

    private final Map<String, List<RecordChange>> logs = new ConcurrentHashMap<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicInteger lookups = new AtomicInteger();
    private final List<String> fetchedTypes = new ArrayList<>();
    private int versions;
    private int pageSize = 10;
    private int overlap = 2;
    private boolean forgetful;
    private boolean searchable = true;
    private Faults faults = Faults.NONE;

    /** What may go wrong around a call. */
    public interface Faults {
        /** Nothing goes wrong. */
        Faults NONE = _ -> {};

        /**
         * May throw; the point is {@code fetch}, {@code fetched}, {@code lookup}, {@code write} or
         * {@code written}.
         */
        void at(String point);
    }

    /** The CRM that the connection of this id goes to. */
    public static FakeCrm of(String connectionId) {
        return ALL.computeIfAbsent(connectionId, _ -> new FakeCrm());
    }

    /** How many changes a page has. */
    public synchronized FakeCrm pageSize(int size) {
        pageSize = size;
        return this;
    }

    /** From now on things go wrong like this. */
    public synchronized void faults(Faults what) {
        faults = what;
    }

    /** From now on it cannot be searched by number. */
    public synchronized void cannotBeSearched() {
        searchable = false;
    }

    synchronized boolean isSearchable() {
        return searchable;
    }

    /** All cursors but the start are refused once. */
    public synchronized void forgetCursors() {
        forgetful = true;
    }

    /** Creates or changes a record. */
    public synchronized void put(String type, String id, Map<String, String> fields) {
        log(type).add(new RecordChange.Present(id, nextVersion(), fields));
    }

    /** Deletes a record, and tells of it. */
    public synchronized void delete(String type, String id) {
        log(type).add(new RecordChange.Deleted(id, nextVersion(), Optional.empty()));
    }

    /** Merges a record into another one. */
    public synchronized void merge(String type, String loser, String winner) {
        log(type).add(new RecordChange.Deleted(loser, nextVersion(), Optional.of(winner)));
    }

    /** Loses a record without a trace. */
    public synchronized void vanish(String type, String id) {
        log(type).removeIf(change -> change.externalId().equals(id));
    }

    /** Delivers an old change once more. */
    public synchronized void redeliver(String type, int place) {
        log(type).add(log(type).get(place));
    }

    /** How often it was read. */
    public int fetches() {
        return fetches.get();
    }

    /** How often it was asked for single records or searched. */
    public int lookups() {
        return lookups.get();
    }

    /** Which types were read. */
    public synchronized List<String> fetchedTypes() {
        return List.copyOf(fetchedTypes);
    }

    /** The records of a type as they are now. */
    public synchronized Map<String, Map<String, String>> records(String type) {
        Map<String, RecordChange> newest = new HashMap<>();
        for (RecordChange change : log(type)) {
            newest.merge(
                    change.externalId(),
                    change,
                    (a, b) -> b.version().compareTo(a.version()) >= 0 ? b : a);
        }
        Map<String, Map<String, String>> records = new HashMap<>();
        newest.forEach((id, change) -> {
            if (change instanceof RecordChange.Present present) {
                records.put(id, present.fields());
            }
        });
        return records;
    }

    /** The next page, as a connector gives it. */
    RecordPage fetch(FetchRequest request) {
        Faults now = current();
        now.at("fetch");
        RecordPage page = read(request);
        now.at("fetched");
        return page;
    }

    /** The newest of what there is to say of a record. */
    Optional<RecordChange> find(String type, String id) {
        lookups.incrementAndGet();
        current().at("lookup");
        return newest(type, id);
    }

    private synchronized Optional<RecordChange> newest(String type, String id) {
        return log(type).stream()
                .filter(change -> change.externalId().equals(id))
                .max(Comparator.comparing(RecordChange::version));
    }

    /** The records in one of whose fields some digits stand one after the other. */
    List<SearchHit> search(Set<String> types, String digits) {
        lookups.incrementAndGet();
        current().at("lookup");
        return types.stream().sorted().flatMap(type -> having(type, digits)).toList();
    }

    private synchronized Stream<SearchHit> having(String type, String digits) {
        return records(type).keySet().stream()
                .sorted()
                .flatMap(id -> newest(type, id).stream())
                .map(RecordChange.Present.class::cast)
                .filter(record ->
                        record.fields().values().stream()
                                .anyMatch(value -> value.replaceAll("\\D", "").contains(digits)))
                .map(record -> new SearchHit(type, record));
    }

    private synchronized Faults current() {
        return faults;
    }

    private synchronized RecordPage read(FetchRequest request) {
        fetches.incrementAndGet();
        fetchedTypes.add(request.objectType());
        if (forgetful && !request.cursor().isStart()) {
            forgetful = false;
            throw new ConnectorException.CursorExpired("Too old");
        }
        List<RecordChange> log = log(request.objectType());
        int from = request.cursor().isStart() ? 0 : Integer.parseInt(request.cursor().value());
        int to = Math.min(log.size(), from + pageSize);
        List<RecordChange> page = new ArrayList<>(log.subList(Math.max(0, from - overlap), to));
        page.sort(Comparator.comparing(RecordChange::externalId));
        return new RecordPage(
                page,
                new Cursor(Integer.toString(to)),
                to == log.size(),
                OptionalLong.of(log.size()));
    }

    private List<RecordChange> log(String type) {
        return logs.computeIfAbsent(type, _ -> new ArrayList<>());
    }

    private String nextVersion() {
        versions++;
        return "v%08d".formatted(versions);
    }
}
