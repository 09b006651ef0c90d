package io.callbook.contacts.contact.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes two contacts of an account the same one (PRJ-1).
 *
 * @param kind which value
 * @param detail the attribute's name or the connection's id; empty for other kinds
 */
public record PrimaryKey(Kind kind, String detail) {
    /** Nothing but the contact's own id is unique. */
    public static final PrimaryKey CONTACT_ID = new PrimaryKey(Kind.CONTACT_ID, "");

    /** Which value is the key. */
    public enum Kind {
        /** The contact's own id. */
        CONTACT_ID(1),
        /** The id of its record in one connection's CRM. */
        REFERENCE(2),
        /** The first e-mail address. */
        EMAIL(3),
        /** The first number that can be dialled, with its extension. */
        PHONE(4),
        /** A declared field. */
        ATTRIBUTE(5);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** The number that stands for it in the database and in the contract. */
        public int code() {
            return code;
        }

        /** The kind that a number stands for. */
        public static Optional<Kind> of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether contacts must have a value of their own. */
    public boolean isDemanded() {
        return kind != Kind.CONTACT_ID;
    }

    /** A contact's value; nothing if it has none or needs none. */
    public Optional<String> valueOf(ContactFields fields, List<Reference> references) {
        return switch (kind) {
            case CONTACT_ID -> Optional.empty();
            case REFERENCE ->
                    references.stream()
                            .filter(reference -> reference.connectionId().equals(detail))
                            .map(reference -> reference.objectType() + "/" + reference.externalId())
                            .min(String::compareTo);
            case EMAIL ->
                    fields.emails().stream()
                            .findFirst()
                            .map(address -> address.strip().toLowerCase(Locale.ROOT));
            case PHONE ->
                    fields.phones().stream()
                            .filter(Phone::isDialable)
                            .findFirst()
                            .map(phone -> phone.e164() + ";" + phone.extension());
            case ATTRIBUTE -> Optional.ofNullable(fields.details().attributes().get(detail));
        };
    }

    /** What a person is told that a contact needs. */
    public String described() {
        return switch (kind) {
            case CONTACT_ID -> "its id";
            case REFERENCE -> "a record of the connection " + detail;
            case EMAIL -> "an e-mail address";
            case PHONE -> "a number that can be dialled";
            case ATTRIBUTE -> "the attribute " + detail;
        };
    }
}
