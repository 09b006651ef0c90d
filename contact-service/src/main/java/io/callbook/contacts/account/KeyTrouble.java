package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Counts what stands against a primary key, and keeps a few samples. */
final class KeyTrouble {
    private static final int SAMPLES = 5;

    private final PrimaryKey key;
    private final List<String> duplicateSamples = new ArrayList<>();
    private final List<UUID> lackingSamples = new ArrayList<>();
    private long duplicates;
    private long lacking;

    KeyTrouble(PrimaryKey key) {
        this.key = key;
    }

    void lacking(UUID contactId) {
        lacking++;
        if (lackingSamples.size() < SAMPLES) {
            lackingSamples.add(contactId);
        }
    }

    /** Counts contacts whose value another one has; answers those of which a sample is wanted. */
    List<UUID> duplicates(List<UUID> contactIds) {
        duplicates += contactIds.size();
        int wanted = Math.min(SAMPLES - duplicateSamples.size(), contactIds.size());
        return contactIds.subList(0, wanted);
    }

    void sample(String value, UUID owner, UUID contactId) {
        duplicateSamples.add("'" + value + "' (" + owner + " and " + contactId + ")");
    }

    /** Fails if anything was counted. */
    void refuse() {
        List<String> parts = new ArrayList<>();
        if (duplicates > 0) {
            parts.add(
                    duplicates
                            + " contacts have the value of another one, such as "
                            + String.join(", ", duplicateSamples)
                            + ": merge or change them first");
        }
        if (lacking > 0) {
            parts.add(
                    lacking
                            + " contacts lack it, such as "
                            + String.join(
                                    ", ", lackingSamples.stream().map(UUID::toString).toList())
                            + ": give them one, or delete them, first");
        }
        if (!parts.isEmpty()) {
            throw new CallFailure(
                    Reason.INCOMPATIBLE_CHANGE,
                    "The primary key of contacts cannot become "
                            + key.described()
                            + ": "
                            + String.join("; ", parts)
                            + ".");
        }
    }
}
