package io.callbook.gateway.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which fields of an object type fill which fields of a contact. Where several sources are named
 * the first one that is not empty counts, except for numbers and addresses, which are all taken.
 *
 * @param displayName sources of the display name
 * @param givenName sources of the given name
 * @param familyName sources of the family name
 * @param organization sources of the organization's name
 * @param phones sources of numbers, the primary one first
 * @param emails sources of e-mail addresses, the primary one first
 * @param country sources of the record's country, as a code or a name
 * @param retired fields that are {@code true} in a record which another record has replaced, such
 *     as a converted lead
 */
public record ObjectMapping(
        List<String> displayName,
        List<String> givenName,
        List<String> familyName,
        List<String> organization,
        List<PhoneField> phones,
        List<String> emails,
        List<String> country,
        List<String> retired) {
    /** Copies the lists. */
    public ObjectMapping {
        displayName = List.copyOf(displayName);
        givenName = List.copyOf(givenName);
        familyName = List.copyOf(familyName);
        organization = List.copyOf(organization);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        country = List.copyOf(country);
        retired = List.copyOf(retired);
    }

    /**
     * A field that holds a number.
     *
     * @param field the CRM's name
     * @param kind what the number is for
     */
    public record PhoneField(String field, PhoneKind kind) {}

    /** Every field that is read, each once. */
    public Set<String> fields() {
        Set<String> all = new LinkedHashSet<>(displayName);
        all.addAll(givenName);
        all.addAll(familyName);
        all.addAll(organization);
        phones.forEach(phone -> all.add(phone.field()));
        all.addAll(emails);
        all.addAll(country);
        all.addAll(retired);
        return all;
    }

    /** The same mapping reduced to the fields that exist. */
    public ObjectMapping only(Predicate<String> exists) {
        return new ObjectMapping(
                displayName.stream().filter(exists).toList(),
                givenName.stream().filter(exists).toList(),
                familyName.stream().filter(exists).toList(),
                organization.stream().filter(exists).toList(),
                phones.stream().filter(phone -> exists.test(phone.field())).toList(),
                emails.stream().filter(exists).toList(),
                country.stream().filter(exists).toList(),
                retired.stream().filter(exists).toList());
    }

    /** Starts a mapping without any field. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a mapping. */
    public static final class Builder {
        private final List<String> displayName = new ArrayList<>();
        private final List<String> givenName = new ArrayList<>();
        private final List<String> familyName = new ArrayList<>();
        private final List<String> organization = new ArrayList<>();
        private final List<PhoneField> phones = new ArrayList<>();
        private final List<String> emails = new ArrayList<>();
        private final List<String> country = new ArrayList<>();
        private final List<String> retired = new ArrayList<>();

        private Builder() {}

        /** Adds sources of the display name. */
        public Builder displayName(String... fields) {
            displayName.addAll(List.of(fields));
            return this;
        }

        /** Adds sources of the given name. */
        public Builder givenName(String... fields) {
            givenName.addAll(List.of(fields));
            return this;
        }

        /** Adds sources of the family name. */
        public Builder familyName(String... fields) {
            familyName.addAll(List.of(fields));
            return this;
        }

        /** Adds sources of the organization's name. */
        public Builder organization(String... fields) {
            organization.addAll(List.of(fields));
            return this;
        }

        /** Adds a source of a number. */
        public Builder phone(String field, PhoneKind kind) {
            phones.add(new PhoneField(field, kind));
            return this;
        }

        /** Adds sources of e-mail addresses. */
        public Builder emails(String... fields) {
            emails.addAll(List.of(fields));
            return this;
        }

        /** Adds sources of the country. */
        public Builder country(String... fields) {
            country.addAll(List.of(fields));
            return this;
        }

        /** Adds marks of a replaced record. */
        public Builder retired(String... fields) {
            retired.addAll(List.of(fields));
            return this;
        }

        /** The mapping. */
        public ObjectMapping build() {
            return new ObjectMapping(
                    displayName,
                    givenName,
                    familyName,
                    organization,
                    phones,
                    emails,
                    country,
                    retired);
        }
    }
}
