package io.callbook.contacts.contact.model;

import io.callbook.contacts.failure.FieldViolation;
import java.util.ArrayList;
import java.util.List;

/** What a contact must and must not be. */
public final class ContactRules {
    /** A contact has at most so many references. */
    public static final int MAX_REFERENCES = 100;

    private static final int MAX_PHONES = 50;
    private static final int MAX_EMAILS = 50;
    private static final int MAX_NAME = 200;
    private static final int MAX_LONG_NAME = 400;
    private static final int MAX_RAW_PHONE = 200;
    private static final int MAX_EMAIL = 320;
    private static final int MAX_CONNECTION_ID = 64;
    private static final int MAX_OBJECT_TYPE = 100;
    private static final int MAX_EXTERNAL_ID = 200;
    private static final int MAX_ADDRESSES = 20;
    private static final int MAX_LABEL = 50;
    private static final int MAX_STREET = 500;
    private static final int MAX_POSTAL_CODE = 40;
    private static final int MAX_COUNTRY = 100;
    private static final int MAX_TAGS = 100;
    private static final int MAX_TAG = 100;
    private static final int MAX_ATTRIBUTES = 200;
    private static final int MAX_ATTRIBUTE = 4_000;

    private ContactRules() {}

    /** What is wrong with an input; nothing if it can be stored. */
    public static List<FieldViolation> check(ContactInput input) {
        Faults faults = new Faults();
        if (input.isEmpty()) {
            faults.add(
                    "display_name",
                    "is missing: a contact needs a name, an organization, a phone or an e-mail"
                            + " address");
        }
        faults.text("display_name", input.displayName(), MAX_LONG_NAME);
        faults.text("given_name", input.givenName(), MAX_NAME);
        faults.text("family_name", input.familyName(), MAX_NAME);
        faults.text("organization", input.organization(), MAX_LONG_NAME);
        faults.count("phones", input.phones().size(), MAX_PHONES);
        for (int i = 0; i < input.phones().size(); i++) {
            faults.text("phones[" + i + "].raw", input.phones().get(i).raw(), MAX_RAW_PHONE);
        }
        faults.count("emails", input.emails().size(), MAX_EMAILS);
        for (int i = 0; i < input.emails().size(); i++) {
            faults.text("emails[" + i + "].address", input.emails().get(i), MAX_EMAIL);
        }
        if (input.details() != null) {
            check(input.details(), faults);
        }
        return faults.found;
    }

    private static void check(ContactDetails details, Faults faults) {
        faults.text("owner", details.owner(), MAX_NAME);
        faults.count("addresses", details.addresses().size(), MAX_ADDRESSES);
        for (int i = 0; i < details.addresses().size(); i++) {
            check("addresses[" + i + "].", details.addresses().get(i), faults);
        }
        faults.count("tags", details.tags().size(), MAX_TAGS);
        for (int i = 0; i < details.tags().size(); i++) {
            faults.text("tags[" + i + "]", details.tags().get(i), MAX_TAG);
        }
        faults.count("attributes", details.attributes().size(), MAX_ATTRIBUTES);
        details.attributes()
                .forEach((name, value) -> faults.text("attributes." + name, value, MAX_ATTRIBUTE));
    }

    private static void check(String parent, PostalAddress address, Faults faults) {
        faults.text(parent + "label", address.label(), MAX_LABEL);
        faults.text(parent + "street", address.street(), MAX_STREET);
        faults.text(parent + "city", address.city(), MAX_NAME);
        faults.text(parent + "state", address.state(), MAX_NAME);
        faults.text(parent + "postal_code", address.postalCode(), MAX_POSTAL_CODE);
        faults.text(parent + "country", address.country(), MAX_COUNTRY);
    }

    /** Of what a contact has too much. */
    static List<FieldViolation> checkCounts(ContactState state) {
        Faults faults = new Faults();
        ContactDetails details = state.fields().details();
        faults.count("phones", state.fields().phones().size(), MAX_PHONES);
        faults.count("emails", state.fields().emails().size(), MAX_EMAILS);
        faults.count("addresses", details.addresses().size(), MAX_ADDRESSES);
        faults.count("tags", details.tags().size(), MAX_TAGS);
        faults.count("attributes", details.attributes().size(), MAX_ATTRIBUTES);
        faults.count(
                "references", state.references().size() + state.aliases().size(), MAX_REFERENCES);
        return faults.found;
    }

    /** What is wrong with a reference; nothing if it can be stored. */
    public static List<FieldViolation> check(Reference reference) {
        Faults faults = new Faults();
        faults.required("connection_id", reference.connectionId(), MAX_CONNECTION_ID);
        faults.required("object_type", reference.objectType(), MAX_OBJECT_TYPE);
        faults.required("external_id", reference.externalId(), MAX_EXTERNAL_ID);
        return faults.found;
    }

    /** What is wrong with a contact's references as a whole; nothing if they can be stored. */
    public static List<FieldViolation> check(List<Reference> references) {
        Faults faults = new Faults();
        faults.count("references", references.size(), MAX_REFERENCES);
        for (int i = 0; i < references.size(); i++) {
            String parent = "references[" + i + "]";
            check(references.get(i)).forEach(fault -> faults.found.add(fault.within(parent)));
        }
        return faults.found;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static final class Faults {
        private final List<FieldViolation> found = new ArrayList<>();

        void add(String field, String description) {
            found.add(new FieldViolation(field, description));
        }

        void required(String field, String value, int limit) {
            if (value.isBlank()) {
                add(field, "is missing");
            }
            text(field, value, limit);
        }

        void text(String field, String value, int limit) {
            int length = value.codePointCount(0, value.length());
            if (length > limit) {
                add(field, "has " + length + " characters, the limit is " + limit);
            }
            if (value.indexOf('\0') >= 0) {
                add(field, "has a NUL character, which cannot be stored: remove it");
            }
            if (value.codePoints().anyMatch(ContactRules::isHalfACharacter)) {
                add(field, "has half a character (a lone surrogate): remove it");
            }
        }

        void count(String field, int count, int limit) {
            if (count > limit) {
                add(field, "has " + count + " entries, the limit is " + limit);
            }
        }
    }
}
