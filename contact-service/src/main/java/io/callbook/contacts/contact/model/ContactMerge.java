package io.callbook.contacts.contact.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a contact says after another was merged into it: all of its own, and of the other what it
 * lacks (DEL-9). Pure.
 */
public final class ContactMerge {
    private ContactMerge() {}

    /** The survivor with what it inherits. */
    public static ContactState merged(ContactState survivor, ContactState other) {
        return new ContactState(
                fields(survivor.fields(), other.fields()),
                union(survivor.references(), other.references(), value -> value),
                union(survivor.aliases(), other.aliases(), value -> value),
                survivor.origin(),
                survivor.createdAt());
    }

    private static ContactFields fields(ContactFields survivor, ContactFields other) {
        boolean inheritsPerson = !hasPerson(survivor);
        boolean inheritsOrganization =
                survivor.organization().isEmpty() && survivor.details().organizationId() == null;
        List<Phone> phones = union(survivor.phones(), other.phones(), ContactMerge::identity);
        List<String> emails =
                union(survivor.emails(), other.emails(), a -> a.toLowerCase(Locale.ROOT));
        ContactFields inherited =
                new ContactFields(
                        survivor.displayName(),
                        survivor.displayNameDerived(),
                        inheritsPerson ? other.givenName() : survivor.givenName(),
                        inheritsPerson ? other.familyName() : survivor.familyName(),
                        inheritsOrganization ? other.organization() : survivor.organization(),
                        phones,
                        emails,
                        details(survivor.details(), other.details(), inheritsOrganization));
        return survivor.displayNameDerived()
                ? renamed(inherited, inheritsPerson ? other : survivor)
                : inherited;
    }

    /** A name that somebody gave is better than one that was made up. */
    private static ContactFields renamed(ContactFields fields, ContactFields named) {
        return named.displayNameDerived()
                ? fields.withDerivedName()
                : fields.withName(named.displayName(), false);
    }

    static boolean hasPerson(ContactFields fields) {
        return !fields.givenName().isEmpty() || !fields.familyName().isEmpty();
    }

    private static ContactDetails details(
            ContactDetails survivor, ContactDetails other, boolean inheritsOrganization) {
        SortedMap<String, String> attributes = new TreeMap<>(other.attributes());
        attributes.putAll(survivor.attributes());
        return new ContactDetails(
                survivor.owner().isEmpty() ? other.owner() : survivor.owner(),
                inheritsOrganization ? other.organizationId() : survivor.organizationId(),
                union(survivor.addresses(), other.addresses(), value -> value),
                Stream.concat(survivor.tags().stream(), other.tags().stream()).toList(),
                attributes,
                latest(survivor.consents(), other.consents()));
    }

    /**
     * Of two decisions about one topic the later one counts; of equally late ones the survivor's.
     */
    static SortedMap<String, Consent> latest(
            Map<String, Consent> survivor, Map<String, Consent> other) {
        SortedMap<String, Consent> consents = new TreeMap<>(survivor);
        other.forEach((topic, consent) ->
                consents.merge(
                        topic,
                        consent,
                        (ours, theirs) -> ours.at().isBefore(theirs.at()) ? theirs : ours));
        return consents;
    }

    /** What makes two numbers the same. */
    static Object identity(Phone phone) {
        return phone.isDialable()
                ? List.of(String.valueOf(phone.e164()), phone.extension())
                : phone.raw();
    }

    static <T> List<T> union(List<T> ours, List<T> theirs, Function<? super T, ?> identity) {
        List<Object> known = new ArrayList<>(ours.stream().map(identity).toList());
        List<T> all = new ArrayList<>(ours);
        for (T value : theirs) {
            if (!known.contains(identity.apply(value))) {
                known.add(identity.apply(value));
                all.add(value);
            }
        }
        return all;
    }
}
