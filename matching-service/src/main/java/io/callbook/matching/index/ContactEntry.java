package io.callbook.matching.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact's state as the index takes it in.
 *
 * @param id the contact
 * @param createdAtMicros when the store created it, in microseconds since 1970; with the id it
 *     makes the order "created first"
 * @param version counts the contact's changes; an older state never replaces a newer one
 * @param numbers under which it is found; duplicates count once
 * @param displayName the name to show
 * @param organization its name; empty if none
 * @param organizationId the organization whose people are found with it; null if none
 * @param references its CRM records
 * @param more what few contacts have
 */
public record ContactEntry(
        UUID id,
        long createdAtMicros,
        long version,
        List<NumberEntry> numbers,
        String displayName,
        String organization,
        @Nullable UUID organizationId,
        List<ContactReference> references,
        More more) {
    /** Copies the lists. */
    public ContactEntry {
        numbers =
                numbers.size() < 2
                        ? List.copyOf(numbers)
                        : List.copyOf(new LinkedHashSet<>(numbers));
        references = List.copyOf(references);
    }

    /** A contact of no organization that has nothing more. */
    public ContactEntry(
            UUID id,
            long createdAtMicros,
            long version,
            List<NumberEntry> numbers,
            String displayName,
            String organization,
            List<ContactReference> references) {
        this(
                id,
                createdAtMicros,
                version,
                numbers,
                displayName,
                organization,
                null,
                references,
                More.NOTHING);
    }

    /** The same without attributes that are not among the names. */
    public ContactEntry keepingAttributes(Collection<String> names) {
        if (more.attributes().stream().allMatch(each -> names.contains(each.name()))) {
            return this;
        }
        List<ContactAttribute> kept =
                more.attributes().stream().filter(each -> names.contains(each.name())).toList();
        return new ContactEntry(
                id,
                createdAtMicros,
                version,
                numbers,
                displayName,
                organization,
                organizationId,
                references,
                new More(more.owner(), more.lastCallMicros(), more.choices(), kept));
    }

    /**
     * What few contacts have.
     *
     * @param owner who looks after it; empty if nobody
     * @param lastCallMicros when its last call was identified, in microseconds since 1970; 0 if
     *     there was none
     * @param choices the numbers for which an agent chose it
     * @param attributes that come with a match
     */
    public record More(
            String owner,
            long lastCallMicros,
            List<NumberChoice> choices,
            List<ContactAttribute> attributes) {
        /** Nothing of it. */
        public static final More NOTHING = new More("", 0, List.of(), List.of());

        /** Copies the lists. */
        public More {
            choices = List.copyOf(choices);
            attributes = List.copyOf(attributes);
        }

        boolean isNothing() {
            return owner.isEmpty()
                    && lastCallMicros == 0
                    && choices.isEmpty()
                    && attributes.isEmpty();
        }
    }
}
