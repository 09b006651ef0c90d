package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Activity;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.NumberChoice;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.model.PostalAddress;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.model.RegionCodes;
import io.callbook.contacts.contact.model.Sorted;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.Email;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        contact.references().forEach(r -> proto.addReferences(toProto(r, false)));
        contact.aliases().forEach(r -> proto.addReferences(toProto(r, true)));
        details(contact.fields().details(), proto);
        activity(contact.activity(), proto);
        return proto.build();
    }

    private static void activity(Activity activity, io.callbook.contacts.v1.Contact.Builder proto) {
        if (activity.lastCallAt() != null) {
            proto.setLastCallAt(TimeProto.of(activity.lastCallAt()));
        }
        for (NumberChoice choice : activity.choices()) {
            proto.addNumberChoicesBuilder()
                    .setE164(choice.e164())
                    .setExtension(choice.extension())
                    .setChosenAt(TimeProto.of(choice.chosenAt()));
        }
    }

    private static void details(
            ContactDetails details, io.callbook.contacts.v1.Contact.Builder proto) {
        proto.setOwner(details.owner())
                .addAllTags(details.tags())
                .putAllAttributes(details.attributes());
        details.addresses().forEach(address -> proto.addAddresses(toProto(address)));
        if (details.organizationId() != null) {
            proto.setOrganizationId(details.organizationId().toString());
        }
    }

    private static io.callbook.contacts.v1.PostalAddress toProto(PostalAddress address) {
        return io.callbook.contacts.v1.PostalAddress.newBuilder()
                .setLabel(address.label())
                .setStreet(address.street())
                .setCity(address.city())
                .setState(address.state())
                .setPostalCode(address.postalCode())
                .setCountry(address.country())
                .build();
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

    /** The reference on the wire. */
    public static io.callbook.contacts.v1.Reference toProto(Reference reference, boolean alias) {
        return io.callbook.contacts.v1.Reference.newBuilder()
                .setConnectionId(reference.connectionId())
                .setObjectType(reference.objectType())
                .setExternalId(reference.externalId())
                .setAlias(alias)
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
                emails(contact.getEmailsList()),
                details(contact));
    }

    private static ContactDetails details(io.callbook.contacts.v1.Contact contact) {
        return new ContactDetails(
                contact.getOwner(),
                organizationId(contact.getOrganizationId()),
                contact.getAddressesList().stream().map(ContactProto::address).toList(),
                contact.getTagsList(),
                Sorted.copyOf(contact.getAttributesMap()),
                Sorted.none());
    }

    /** The details as given. */
    public static ContactDetails details(io.callbook.contacts.v1.ContactDetails details) {
        return new ContactDetails(
                details.getOwner(),
                organizationId(details.getOrganizationId()),
                details.getAddressesList().stream().map(ContactProto::address).toList(),
                details.getTagsList(),
                Sorted.copyOf(details.getAttributesMap()),
                Sorted.none());
    }

    /** What cannot be an organization's id becomes one that none has. */
    private static @Nullable UUID organizationId(String text) {
        return text.isEmpty() ? null : ContactIds.parse(text).orElse(new UUID(0, 0));
    }

    private static PostalAddress address(io.callbook.contacts.v1.PostalAddress address) {
        return new PostalAddress(
                address.getLabel(),
                address.getStreet(),
                address.getCity(),
                address.getState(),
                address.getPostalCode(),
                address.getCountry());
    }

    static List<Reference> references(io.callbook.contacts.v1.Contact contact, boolean aliases) {
        return contact.getReferencesList().stream()
                .filter(reference -> reference.getAlias() == aliases)
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
