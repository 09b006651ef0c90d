package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.model.RegionCodes;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.Email;
import java.util.List;

/** Translates contacts; all features use it. */
public final class ContactProto {
    private ContactProto() {}

    /** The contact on the wire. */
    public static io.callbook.contacts.v1.Contact toProto(Contact contact) {
        io.callbook.contacts.v1.Contact.Builder proto =
                io.callbook.contacts.v1.Contact.newBuilder()
                        .setAccountId(contact.accountId())
                        .setContactId(contact.contactId().toString())
                        .setDisplayName(contact.fields().displayName())
                        .setGivenName(contact.fields().givenName())
                        .setFamilyName(contact.fields().familyName())
                        .setOrganization(contact.fields().organization())
                        .setOriginValue(contact.origin().code())
                        .setCreatedAt(TimeProto.of(contact.createdAt()))
                        .setUpdatedAt(TimeProto.of(contact.updatedAt()))
                        .setVersion(contact.version());
        contact.fields().phones().forEach(phone -> proto.addPhones(toProto(phone)));
        contact.fields().emails().forEach(e -> proto.addEmailsBuilder().setAddress(e));
        contact.references().forEach(reference -> proto.addReferences(toProto(reference)));
        return proto.build();
    }

    private static io.callbook.contacts.v1.Phone toProto(Phone phone) {
        String e164 = phone.e164();
        return io.callbook.contacts.v1.Phone.newBuilder()
                .setRaw(phone.raw())
                .setE164(e164 == null ? "" : e164)
                .setExtension(phone.extension())
                .setKindValue(phone.kind().code())
                .setRegionRuleValue(RegionCodes.code(phone.rule()))
                .build();
    }

    private static io.callbook.contacts.v1.Reference toProto(Reference reference) {
        return io.callbook.contacts.v1.Reference.newBuilder()
                .setConnectionId(reference.connectionId())
                .setObjectType(reference.objectType())
                .setExternalId(reference.externalId())
                .build();
    }

    /** The reference as given. */
    public static Reference reference(io.callbook.contacts.v1.Reference reference) {
        return new Reference(
                reference.getConnectionId(), reference.getObjectType(), reference.getExternalId());
    }

    /** The numbers as given. */
    public static List<PhoneInput> phones(List<io.callbook.contacts.v1.Phone> phones) {
        return phones.stream().map(p -> new PhoneInput(p.getRaw(), kind(p))).toList();
    }

    /** The addresses as given. */
    public static List<String> emails(List<Email> emails) {
        return emails.stream().map(Email::getAddress).toList();
    }

    static ContactInput input(io.callbook.contacts.v1.Contact contact) {
        return new ContactInput(
                contact.getDisplayName(),
                contact.getGivenName(),
                contact.getFamilyName(),
                contact.getOrganization(),
                phones(contact.getPhonesList()),
                emails(contact.getEmailsList()));
    }

    static List<Reference> references(io.callbook.contacts.v1.Contact contact) {
        return contact.getReferencesList().stream()
                .map(ContactProto::reference)
                .distinct()
                .sorted()
                .toList();
    }

    /** A client that does not say is a client of the API. */
    static ContactOrigin origin(io.callbook.contacts.v1.Contact contact) {
        return switch (contact.getOrigin()) {
            case CONTACT_ORIGIN_SYNC -> ContactOrigin.SYNC;
            case CONTACT_ORIGIN_CALL -> ContactOrigin.CALL;
            case CONTACT_ORIGIN_API, CONTACT_ORIGIN_UNSPECIFIED, UNRECOGNIZED -> ContactOrigin.API;
        };
    }

    private static PhoneKind kind(io.callbook.contacts.v1.Phone phone) {
        return switch (phone.getKind()) {
            case PHONE_KIND_UNSPECIFIED -> PhoneKind.UNSPECIFIED;
            case PHONE_KIND_WORK -> PhoneKind.WORK;
            case PHONE_KIND_MOBILE -> PhoneKind.MOBILE;
            case PHONE_KIND_HOME -> PhoneKind.HOME;
            case PHONE_KIND_FAX -> PhoneKind.FAX;
            // A kind that a newer client knows is anything else to us.
            case PHONE_KIND_OTHER, UNRECOGNIZED -> PhoneKind.OTHER;
        };
    }
}
