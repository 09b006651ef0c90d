package io.callbook.gateway.sync;

import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneRule;
import java.util.List;
import java.util.Map;

/**
 * What an administrator sets of a sync; stored as JSON.
 *
 * @param preset which preset gives what is not set here
 * @param objectTypes the enabled object types, possibly none (OBJ-1)
 * @param synchronizeContacts whether contacts are synced at all (DEL-1)
 * @param synchronizeDeletedContacts whether deletions are followed (DEL-1)
 * @param pollIntervalSeconds how long between two polls (CAP-4)
 * @param phoneRule what happens to records without readable numbers (DIR-6)
 * @param mappings by object type, where the preset's is not used
 */
public record SyncSettings(
        String preset,
        List<String> objectTypes,
        boolean synchronizeContacts,
        boolean synchronizeDeletedContacts,
        int pollIntervalSeconds,
        PhoneRule phoneRule,
        Map<String, ObjectMapping> mappings) {
    /** Copies the lists. */
    public SyncSettings {
        objectTypes = List.copyOf(objectTypes);
        mappings = Map.copyOf(mappings);
    }

    /** Whether both decide alike, whatever their schedule. */
    boolean decidesLike(SyncSettings other) {
        return preset.equals(other.preset)
                && objectTypes.equals(other.objectTypes)
                && synchronizeContacts == other.synchronizeContacts
                && synchronizeDeletedContacts == other.synchronizeDeletedContacts
                && phoneRule == other.phoneRule
                && mappings.equals(other.mappings);
    }
}
