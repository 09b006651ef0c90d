package io.callbook.contacts.contact.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a merge back (DEL-9): the survivor loses what it has only from the merged contact, and what
 * changed since stays. If nothing changed since, both are exactly as before. Pure.
 */
public final class ContactUnmerge {
    private final ContactState now;
    private final ContactState before;
    private final ContactState merged;
    private final List<ContactState> later;
    private final ContactState after;

    /**
     * One merge.
     *
     * @param now what the survivor says today
     * @param before what it said before the merge
     * @param merged what the other said before the merge
     * @param later what those said that were merged into the survivor since, and still are
     */
    public ContactUnmerge(
            ContactState now, ContactState before, ContactState merged, List<ContactState> later) {
        this.now = now;
        this.before = before;
        this.merged = merged;
        this.later = List.copyOf(later);
        this.after = ContactMerge.merged(before, merged);
    }

    /** The merged contact on its own again; references that are gone since stay gone. */
    public ContactState released() {
        return new ContactState(
                merged.fields(),
                merged.references().stream().filter(now.references()::contains).toList(),
                merged.aliases().stream().filter(now.aliases()::contains).toList(),
                merged.origin(),
                merged.createdAt());
    }

    /** The survivor without it. */
    public ContactState survivor() {
        return new ContactState(
                fields(),
                left(ContactState::references, value -> value),
                left(ContactState::aliases, value -> value),
                now.origin(),
                now.createdAt());
    }

    private ContactFields fields() {
        ContactFields is = now.fields();
        boolean tookPerson = took(ContactUnmerge::person);
        boolean tookOrganization = took(ContactUnmerge::organization);
        ContactFields person = tookPerson ? heir(ContactMerge::hasPerson) : is;
        ContactFields group = tookOrganization ? heir(ContactUnmerge::hasOrganization) : is;
        ContactFields left =
                new ContactFields(
                        is.displayName(),
                        is.displayNameDerived(),
                        person.givenName(),
                        person.familyName(),
                        group.organization(),
                        left(state -> state.fields().phones(), ContactMerge::identity),
                        left(state -> state.fields().emails(), a -> a.toLowerCase(Locale.ROOT)),
                        details(group.details()));
        return renamed(left);
    }

    /** The name goes with who gave it, unless somebody gave another one since. */
    private ContactFields renamed(ContactFields left) {
        if (!before.fields().displayNameDerived() || !isAsMerged(ContactUnmerge::name)) {
            return left;
        }
        ContactFields namer =
                heir(fields -> !fields.displayNameDerived() || ContactMerge.hasPerson(fields));
        return namer.displayNameDerived()
                ? left.withDerivedName()
                : left.withName(namer.displayName(), false);
    }

    private ContactDetails details(ContactDetails group) {
        ContactDetails is = now.fields().details();
        SortedMap<String, String> attributes = new TreeMap<>();
        Set<String> names = new HashSet<>(is.attributes().keySet());
        for (String name : names) {
            Function<ContactFields, @Nullable String> value =
                    fields -> fields.details().attributes().get(name);
            String kept =
                    took(value)
                            ? value.apply(heir(f -> value.apply(f) != null))
                            : value.apply(now.fields());
            if (kept != null) {
                attributes.put(name, kept);
            }
        }
        Function<ContactFields, String> owner = fields -> fields.details().owner();
        return new ContactDetails(
                took(owner) ? owner.apply(heir(f -> !owner.apply(f).isEmpty())) : is.owner(),
                group.organizationId(),
                left(state -> state.fields().details().addresses(), value -> value),
                left(state -> state.fields().details().tags(), value -> value),
                attributes,
                consents(is.consents()));
    }

    private SortedMap<String, Consent> consents(Map<String, Consent> is) {
        SortedMap<String, Consent> kept = new TreeMap<>(is);
        merged.fields()
                .details()
                .consents()
                .forEach((topic, consent) -> {
                    Consent own = before.fields().details().consents().get(topic);
                    if (consent.equals(is.get(topic)) && !consent.equals(own)) {
                        Consent next = own;
                        for (ContactState other : later) {
                            Consent theirs = other.fields().details().consents().get(topic);
                            boolean newer =
                                    theirs != null
                                            && (next == null || next.at().isBefore(theirs.at()));
                            next = newer ? theirs : next;
                        }
                        if (next == null) {
                            kept.remove(topic);
                        } else {
                            kept.put(topic, next);
                        }
                    }
                });
        return kept;
    }

    /** Whether the survivor says something because of the merge, and still does. */
    private boolean took(Function<ContactFields, ? extends @Nullable Object> value) {
        return !Objects.equals(value.apply(before.fields()), value.apply(after.fields()))
                && isAsMerged(value);
    }

    private boolean isAsMerged(Function<ContactFields, ? extends @Nullable Object> value) {
        return Objects.equals(value.apply(after.fields()), value.apply(now.fields()));
    }

    /**
     * Who says it instead: the survivor itself before the merge, else the first later one that
     * does.
     */
    private ContactFields heir(java.util.function.Predicate<ContactFields> says) {
        return Stream.concat(Stream.of(before), later.stream())
                .map(ContactState::fields)
                .filter(says)
                .findFirst()
                .orElse(before.fields());
    }

    /** The values of a list without those that came from the merged contact alone. */
    private <T> List<T> left(
            Function<ContactState, List<T>> values, Function<? super T, ?> identity) {
        Set<Object> kept =
                Stream.concat(Stream.of(before), later.stream())
                        .flatMap(state -> values.apply(state).stream())
                        .map(identity)
                        .collect(Collectors.toSet());
        Set<Object> inherited =
                values.apply(merged).stream().map(identity).collect(Collectors.toSet());
        return values.apply(now).stream()
                .filter(value -> {
                    Object id = identity.apply(value);
                    return kept.contains(id) || !inherited.contains(id);
                })
                .toList();
    }

    private static Object person(ContactFields fields) {
        return List.of(fields.givenName(), fields.familyName());
    }

    private static Object organization(ContactFields fields) {
        return List.of(fields.organization(), String.valueOf(fields.details().organizationId()));
    }

    private static Object name(ContactFields fields) {
        return List.of(fields.displayName(), fields.displayNameDerived());
    }

    private static boolean hasOrganization(ContactFields fields) {
        return !fields.organization().isEmpty() || fields.details().organizationId() != null;
    }
}
