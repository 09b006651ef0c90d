package io.callbook.matching.index;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an answer shows of a contact, as values that tests can compare. */
record Shown(
        UUID id,
        long version,
        String displayName,
        String organization,
        List<String> references,
        String owner,
        Map<String, String> attributes) {
    static Shown of(StoredContact contact) {
        Reading reading = new Reading();
        contact.visit(reading);
        return new Shown(
                contact.id(),
                contact.version(),
                reading.displayName,
                reading.organization,
                reading.references,
                reading.owner,
                reading.attributes);
    }

    static Shown of(ContactEntry contact) {
        return new Shown(
                contact.id(),
                contact.version(),
                contact.displayName(),
                contact.organization(),
                contact.references().stream()
                        .map(reference -> text(reference.kind(), reference.externalId()))
                        .toList(),
                contact.more().owner(),
                contact.more().attributes().stream()
                        .collect(toMap(ContactAttribute::name, ContactAttribute::value)));
    }

    private static String text(ReferenceKind kind, String externalId) {
        return kind.connectionId() + "/" + kind.objectType() + "/" + externalId;
    }

    private static final class Reading implements IdentityVisitor {
        private String displayName = "";
        private String organization = "";
        private final List<String> references = new ArrayList<>();
        private String owner = "";
        private final Map<String, String> attributes = new HashMap<>();

        @Override
        public void displayName(byte[] bytes, int offset, int length) {
            displayName = utf8(bytes, offset, length);
        }

        @Override
        public void organization(byte[] bytes, int offset, int length) {
            organization = utf8(bytes, offset, length);
        }

        @Override
        public void reference(ReferenceKind kind, byte[] externalId, int offset, int length) {
            references.add(text(kind, utf8(externalId, offset, length)));
        }

        @Override
        public void owner(byte[] bytes, int offset, int length) {
            owner = utf8(bytes, offset, length);
        }

        @Override
        public void attribute(String name, byte[] value, int offset, int length) {
            attributes.put(name, utf8(value, offset, length));
        }

        private static String utf8(byte[] bytes, int offset, int length) {
            return new String(bytes, offset, length, StandardCharsets.UTF_8);
        }
    }
}
