package io.callbook.matching.index;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What the index must answer, in the plainest way. */
final class IndexModel {
    private static final Comparator<ContactEntry> CREATED_FIRST =
            Comparator.comparingLong(ContactEntry::createdAtMicros)
                    .thenComparing(contact -> contact.id().toString());

    private final Map<UUID, ContactEntry> contacts = new HashMap<>();

    void put(ContactEntry contact) {
        ContactEntry known = contacts.get(contact.id());
        if (known == null || known.version() <= contact.version()) {
            contacts.put(contact.id(), contact);
        }
    }

    void remove(UUID id) {
        contacts.remove(id);
    }

    IndexSize size(IndexSize arrays) {
        long entries = contacts.values().stream().mapToLong(each -> each.numbers().size()).sum();
        return new IndexSize(contacts.size(), entries, arrays.bytes(), arrays.tableBytes());
    }

    /** The fit, and all contacts in order. */
    Answer find(long key, long extension) {
        if (extension == ExtensionCode.NONE) {
            return new Answer(Fit.EXACT, having(number -> number.key() == key));
        }
        List<Shown> exact = having(number -> number.equals(new NumberEntry(key, extension)));
        if (!exact.isEmpty()) {
            return new Answer(Fit.EXTENSION, exact);
        }
        List<Shown> base = having(number -> number.equals(Contacts.base(key)));
        if (!base.isEmpty()) {
            return new Answer(Fit.BASE_NUMBER, base);
        }
        List<Shown> others = having(number -> number.key() == key);
        return new Answer(others.isEmpty() ? Fit.EXACT : Fit.OTHER_EXTENSION, others);
    }

    /** Those that fit, and the organization's. */
    List<Shown> people(long key, long extension, UUID organizationId) {
        Set<UUID> fitting =
                find(key, extension).contacts().stream().map(Shown::id).collect(toSet());
        return shown(contact ->
                fitting.contains(contact.id()) || organizationId.equals(contact.organizationId()));
    }

    private List<Shown> having(Predicate<NumberEntry> wanted) {
        return shown(contact -> contact.numbers().stream().anyMatch(wanted));
    }

    private List<Shown> shown(Predicate<ContactEntry> wanted) {
        return contacts.values().stream()
                .filter(wanted)
                .sorted(CREATED_FIRST)
                .map(Shown::of)
                .toList();
    }

    record Answer(Fit fit, List<Shown> contacts) {}
}
