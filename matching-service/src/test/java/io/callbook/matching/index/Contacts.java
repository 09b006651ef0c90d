package io.callbook.matching.index;

import java.util.List;
import java.util.UUID;

/** Makes contacts for tests. */
final class Contacts {
    private static final long START_MILLIS = 1_760_000_000_000L;

    private Contacts() {}

    /** An id of version 7 that grows with the number. */
    static UUID id(int number) {
        return new UUID((START_MILLIS + number) << 16 | 0x7000, 0x8000000000000000L | number);
    }

    static ContactEntry contact(int number, long version, NumberEntry... numbers) {
        return contact(number, number, version, numbers);
    }

    static ContactEntry contact(int number, int createdAt, long version, NumberEntry... numbers) {
        return new ContactEntry(
                id(number),
                (START_MILLIS + createdAt) * 1000 + 123,
                version,
                List.of(numbers),
                "Contact " + number + " v" + version,
                number % 2 == 0 ? "Ümlaut & Co. " + number : "",
                List.of(
                        new ContactReference(
                                new ReferenceKind("salesforce", "Contact"), "003-" + number)));
    }

    /** The same contact as one of an organization's. */
    static ContactEntry of(UUID organizationId, ContactEntry contact) {
        return new ContactEntry(
                contact.id(),
                contact.createdAtMicros(),
                contact.version(),
                contact.numbers(),
                contact.displayName(),
                contact.organization(),
                organizationId,
                contact.references(),
                contact.more());
    }

    static NumberEntry base(long key) {
        return new NumberEntry(key, ExtensionCode.NONE);
    }

    static NumberEntry extended(long key, String extension) {
        return new NumberEntry(key, ExtensionCode.of(extension));
    }
}
