package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Reference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a contact, for changing it. */
@Entity
@Table(name = "contact")
class ContactEntity {
    @EmbeddedId ContactKey key;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "display_name_derived")
    boolean displayNameDerived;

    @Column(name = "given_name")
    String givenName;

    @Column(name = "family_name")
    String familyName;

    @Column(name = "organization")
    String organization;

    @Column(name = "origin", updatable = false)
    short origin;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Counted by us under the row's lock: a change of a list alone counts too. */
    @Column(name = "version")
    long version;

    @ElementCollection
    @CollectionTable(
            name = "contact_phone",
            joinColumns = {
                @JoinColumn(name = "account_id", referencedColumnName = "account_id"),
                @JoinColumn(name = "contact_id", referencedColumnName = "contact_id")
            })
    @OrderColumn(name = "position")
    List<PhoneValue> phones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "contact_email",
            joinColumns = {
                @JoinColumn(name = "account_id", referencedColumnName = "account_id"),
                @JoinColumn(name = "contact_id", referencedColumnName = "contact_id")
            })
    @OrderColumn(name = "position")
    @Column(name = "address")
    List<String> emails = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "contact_reference",
            joinColumns = {
                @JoinColumn(name = "account_id", referencedColumnName = "account_id"),
                @JoinColumn(name = "contact_id", referencedColumnName = "contact_id")
            })
    Set<ReferenceValue> references = new HashSet<>();

    /** For Hibernate. */
    ContactEntity() {}

    /** A contact that does not exist yet. */
    ContactEntity(ContactKey key, ContactOrigin origin, Instant now) {
        this.key = key;
        this.origin = (short) origin.code();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Takes over what a writer decided, and counts that as one change. */
    void change(ContactFields fields, List<Reference> newReferences, Instant now) {
        displayName = fields.displayName();
        displayNameDerived = fields.displayNameDerived();
        givenName = fields.givenName();
        familyName = fields.familyName();
        organization = fields.organization();
        replace(phones, fields.phones().stream().map(PhoneValue::of).toList());
        replace(emails, fields.emails());
        Set<ReferenceValue> wanted = new HashSet<>();
        newReferences.forEach(reference -> wanted.add(ReferenceValue.of(reference)));
        references.retainAll(wanted);
        references.addAll(wanted);
        updatedAt = now;
        version++;
    }

    private static <T> void replace(List<T> rows, List<T> wanted) {
        if (!rows.equals(wanted)) {
            rows.clear();
            rows.addAll(wanted);
        }
    }

    /** What the rows say; all lists must have been fetched. */
    Contact toContact() {
        return new Contact(
                key.accountId(),
                key.contactId(),
                new ContactFields(
                        displayName,
                        displayNameDerived,
                        givenName,
                        familyName,
                        organization,
                        phones.stream().map(PhoneValue::toPhone).toList(),
                        emails),
                references.stream().map(ReferenceValue::toReference).sorted().toList(),
                ContactOrigin.of(origin),
                createdAt,
                updatedAt,
                version);
    }
}
