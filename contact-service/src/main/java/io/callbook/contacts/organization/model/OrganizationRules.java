package io.callbook.contacts.organization.model;

import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.contacts.failure.FieldViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an organization must and must not be. */
public final class OrganizationRules {
    /** A name has at most so many characters. */
    public static final int MAX_NAME = 400;

    private static final int MAX_PHONES = 50;
    private static final int MAX_DOMAINS = 50;
    private static final int MAX_REFERENCES = 100;
    private static final int MAX_RAW_PHONE = 200;
    private static final int MAX_CONNECTION_ID = 64;
    private static final int MAX_OBJECT_TYPE = 100;
    private static final int MAX_EXTERNAL_ID = 200;
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    /** Labels of letters, digits and hyphens of any script, parted by dots. */
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?=.{1,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+"
                        + "[\\p{L}][\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}]");

    private OrganizationRules() {}

    /** What is wrong with an input; nothing if it can be stored. */
    public static List<FieldViolation> check(OrganizationInput input) {
        List<FieldViolation> faults = new ArrayList<>();
        required("name", input.name(), MAX_NAME, faults);
        if (input.name().chars().anyMatch(Character::isISOControl)) {
            add("name", "has a control character: remove it", faults);
        }
        region(input.region(), faults);
        phones(input.phones(), faults);
        domains(input.domains(), faults);
        references(input.references(), faults);
        return faults;
    }

    private static void region(String region, List<FieldViolation> faults) {
        if (!region.isEmpty() && !REGIONS.contains(region)) {
            add("region", "must be an ISO 3166-1 alpha-2 code, such as US or DE", faults);
        }
    }

    private static void phones(List<PhoneInput> phones, List<FieldViolation> faults) {
        count("phones", phones.size(), MAX_PHONES, faults);
        for (int i = 0; i < phones.size(); i++) {
            text("phones[" + i + "].raw", phones.get(i).raw(), MAX_RAW_PHONE, faults);
        }
    }

    private static void domains(List<String> domains, List<FieldViolation> faults) {
        count("domains", domains.size(), MAX_DOMAINS, faults);
        for (int i = 0; i < domains.size(); i++) {
            if (!DOMAIN.matcher(domains.get(i)).matches()) {
                add(
                        "domains[" + i + "]",
                        "must be an Internet domain, such as example.com",
                        faults);
            }
        }
    }

    private static void references(
            List<OrganizationReference> references, List<FieldViolation> faults) {
        count("references", references.size(), MAX_REFERENCES, faults);
        for (int i = 0; i < references.size(); i++) {
            OrganizationReference reference = references.get(i);
            String parent = "references[" + i + "]";
            check(reference).forEach(fault -> faults.add(fault.within(parent)));
            // They are sorted: the same record twice stands side by side.
            if (i > 0 && reference.isSameRecordAs(references.get(i - 1))) {
                add(parent, "names a record both as an alias and not", faults);
            }
        }
    }

    /** What is wrong with a reference; nothing if there can be such a one. */
    public static List<FieldViolation> check(OrganizationReference reference) {
        List<FieldViolation> faults = new ArrayList<>();
        required("connection_id", reference.connectionId(), MAX_CONNECTION_ID, faults);
        required("object_type", reference.objectType(), MAX_OBJECT_TYPE, faults);
        required("external_id", reference.externalId(), MAX_EXTERNAL_ID, faults);
        return faults;
    }

    private static void required(
            String field, String value, int limit, List<FieldViolation> faults) {
        if (value.isBlank()) {
            add(field, "is missing", faults);
        }
        text(field, value, limit, faults);
    }

    private static void text(String field, String value, int limit, List<FieldViolation> faults) {
        int length = value.codePointCount(0, value.length());
        if (length > limit) {
            add(field, "has " + length + " characters, the limit is " + limit, faults);
        }
        if (value.indexOf('\0') >= 0) {
            add(field, "has a NUL character, which cannot be stored: remove it", faults);
        }
    }

    private static void count(String field, int count, int limit, List<FieldViolation> faults) {
        if (count > limit) {
            add(field, "has " + count + " entries, the limit is " + limit, faults);
        }
    }

    private static void add(String field, String description, List<FieldViolation> faults) {
        faults.add(new FieldViolation(field, description));
    }
}
