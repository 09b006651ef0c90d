package io.callbook.gateway.lookup;

import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.lookup.ConnectionSearch.Found;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.numbers.PhoneNumber;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;

/** Searches all CRMs of an account by a number and stores what has it (MAT-18). */
@Singleton
class NumberLookup {
    private static final int MOST_RECORDS = 20;
    private static final int MOST_CONNECTIONS = 100;

    private final LiveSyncs syncs;
    private final ConnectionSearch search;
    private final RecordStoring storing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    NumberLookup(LiveSyncs syncs, ConnectionSearch search, RecordStoring storing) {
        this.syncs = syncs;
        this.search = search;
        this.storing = storing;
    }

    /**
     * The contacts of the records that have a number, as far as CRMs answer in time.
     *
     * @param linkTo a contact without record: if one record was found and stands for no contact
     *     yet, it is to stand for this one; records that have contacts are refreshed into those
     */
    SearchResult lookUp(
            String accountId, PhoneNumber number, Optional<String> linkTo, TimeLimit limit) {
        Set<String> searched = new TreeSet<>();
        List<Unsearched> unsearched = new ArrayList<>();
        List<Found> found = search(accountId, number, limit, searched, unsearched);
        Set<String> contacts =
                store(found, found.size() == 1 ? linkTo : Optional.empty(), limit, unsearched);
        unsearched.forEach(each -> searched.remove(each.connectionId()));
        return new SearchResult(
                List.copyOf(contacts),
                searched.stream().limit(MOST_CONNECTIONS).toList(),
                unsearched.stream().limit(MOST_CONNECTIONS).toList());
    }

    private List<Found> search(
            String accountId,
            PhoneNumber number,
            TimeLimit limit,
            Set<String> searched,
            List<Unsearched> unsearched) {
        TimeLimit forCrms = limit.leavingAThird();
        Map<String, Future<Optional<List<Found>>>> searches = new LinkedHashMap<>();
        for (Map.Entry<String, List<SyncScope>> each : syncs.byConnection(accountId).entrySet()) {
            searches.put(
                    each.getKey(),
                    threads.submit(() ->
                            search.search(
                                    accountId, each.getKey(), each.getValue(), number, forCrms)));
        }
        List<Found> found = new ArrayList<>();
        searches.forEach((connectionId, answer) ->
                await(connectionId, answer, limit, unsearched)
                        .ifPresent(records -> {
                            searched.add(connectionId);
                            found.addAll(records);
                        }));
        return found.stream().limit(MOST_RECORDS).toList();
    }

    private static Optional<List<Found>> await(
            String connectionId,
            Future<Optional<List<Found>>> answer,
            TimeLimit limit,
            List<Unsearched> unsearched) {
        try {
            Optional<Optional<List<Found>>> found = Waiting.await(answer, limit);
            if (found.isEmpty()) {
                answer.cancel(false);
                unsearched.add(Unsearched.of(connectionId, "It was not searched in time."));
            }
            return found.flatMap(Function.identity());
        } catch (ConnectorException e) {
            unsearched.add(Unsearched.of(connectionId, Objects.toString(e.getMessage(), "")));
        } catch (JdbiException | TargetException e) {
            throw e;
        } catch (RuntimeException e) {
            Log.errorf(e, "The connection %s could not be searched", connectionId);
            unsearched.add(
                    Unsearched.of(
                            connectionId,
                            "The gateway failed to search it; its log has the details."));
        }
        return Optional.empty();
    }

    private Set<String> store(
            List<Found> found,
            Optional<String> linkTo,
            TimeLimit limit,
            List<Unsearched> unsearched) {
        Map<Found, Future<Standing>> writes = new LinkedHashMap<>();
        for (Found each : found) {
            writes.put(each, threads.submit(() -> store(each, linkTo)));
        }
        Set<String> contacts = new LinkedHashSet<>();
        writes.forEach((each, write) ->
                Waiting.await(write, limit)
                        .ifPresentOrElse(
                                standing -> add(standing, contacts),
                                () -> unsearched.add(late(each))));
        return contacts;
    }

    private Standing store(Found found, Optional<String> linkTo) {
        return storing.store(
                found.scopes(), found.hit().objectType(), found.hit().record(), linkTo);
    }

    private static void add(Standing standing, Set<String> contacts) {
        if (standing instanceof Standing.Stored stored) {
            contacts.add(stored.contactId());
        }
    }

    private static Unsearched late(Found found) {
        return Unsearched.of(
                found.scopes().getFirst().connectionId(),
                "A record was found, but not stored in time; that goes on.");
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
