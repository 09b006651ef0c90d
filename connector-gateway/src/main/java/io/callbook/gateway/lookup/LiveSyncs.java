package io.callbook.gateway.lookup;

import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.run.Scopes;
import io.callbook.gateway.sync.SyncRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The syncs by which records that are read now get into the store, as everything stands now. */
@Singleton
class LiveSyncs {
    private final SyncRepository syncs;
    private final Scopes scopes;

    LiveSyncs(SyncRepository syncs, Scopes scopes) {
        this.syncs = syncs;
        this.scopes = scopes;
    }

    /** Those of a connection that have an object type enabled (OBJ-1). */
    List<SyncScope> of(String accountId, String connectionId, String objectType) {
        return syncs.running(accountId).stream()
                .filter(sync -> sync.connectionId().equals(connectionId))
                .map(scopes::of)
                .filter(scope -> scope.config().mappings().containsKey(objectType))
                .toList();
    }

    /** Those that create contacts, by connection. */
    Map<String, List<SyncScope>> byConnection(String accountId) {
        return syncs.running(accountId).stream()
                .filter(sync -> sync.settings().synchronizeContacts())
                .map(scopes::of)
                .collect(
                        Collectors.groupingBy(
                                SyncScope::connectionId, TreeMap::new, Collectors.toList()));
    }

    /** A sync as it is now; empty if it does not run any more. */
    Optional<SyncScope> again(SyncScope scope) {
        return syncs.find(scope.sync()).filter(sync -> sync.state().isRunning()).map(scopes::of);
    }

    /** The fields that syncs need of a type. */
    static Set<String> fields(List<SyncScope> scopes, String objectType) {
        return scopes.stream()
                .filter(scope -> scope.config().mappings().containsKey(objectType))
                .flatMap(scope -> scope.config().mappings().get(objectType).fields().stream())
                .collect(Collectors.toSet());
    }

    /** The enabled types. */
    static Set<String> types(List<SyncScope> scopes) {
        return scopes.stream()
                .flatMap(scope -> scope.config().mappings().keySet().stream())
                .collect(Collectors.toSet());
    }
}
