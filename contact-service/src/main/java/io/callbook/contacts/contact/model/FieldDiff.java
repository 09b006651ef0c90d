package io.callbook.contacts.contact.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names what a contact says, field by field, and what changed. The names are the contract's. */
public final class FieldDiff {
    private FieldDiff() {}

    /**
     * One field's change.
     *
     * @param before null if it said nothing
     * @param after null if it says nothing
     */
    public record Change(@Nullable Object before, @Nullable Object after) {}

    /** Every field that says something. */
    public static SortedMap<String, Object> fields(ContactState state) {
        SortedMap<String, Object> said = new TreeMap<>();
        ContactFields fields = state.fields();
        put(said, "display_name", fields.displayName());
        put(said, "given_name", fields.givenName());
        put(said, "family_name", fields.familyName());
        put(said, "organization", fields.organization());
        put(said, "phones", fields.phones());
        put(said, "emails", fields.emails());
        put(said, "references", state.references());
        put(said, "aliases", state.aliases());
        details(fields.details(), said);
        return said;
    }

    private static void details(ContactDetails details, Map<String, Object> said) {
        put(said, "owner", details.owner());
        put(said, "addresses", details.addresses());
        put(said, "tags", details.tags());
        if (details.organizationId() != null) {
            said.put("organization_id", details.organizationId());
        }
        details.attributes().forEach((name, value) -> said.put("attributes." + name, value));
        details.consents().forEach((topic, consent) -> said.put("consents." + topic, consent));
    }

    private static void put(Map<String, Object> said, String name, String value) {
        if (!value.isEmpty()) {
            said.put(name, value);
        }
    }

    private static void put(Map<String, Object> said, String name, List<?> values) {
        if (!values.isEmpty()) {
            said.put(name, values);
        }
    }

    /** The fields in which two states differ. */
    public static SortedMap<String, Change> between(ContactState before, ContactState after) {
        return between(fields(before), fields(after));
    }

    /** All that a contact says when it comes. */
    public static SortedMap<String, Change> appeared(ContactState state) {
        return between(Map.of(), fields(state));
    }

    /** All that a contact said when it went. */
    public static SortedMap<String, Change> vanished(ContactState state) {
        return between(fields(state), Map.of());
    }

    private static SortedMap<String, Change> between(
            Map<String, Object> was, Map<String, Object> is) {
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        SortedMap<String, Change> changes = new TreeMap<>();
        for (String name : names) {
            Change change = new Change(was.get(name), is.get(name));
            if (!Objects.equals(change.before(), change.after())) {
                changes.put(name, change);
            }
        }
        return changes;
    }
}
