package io.callbook.matching.feed;

import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.account.OrganizationNumber;
import io.callbook.matching.account.OrganizationReference;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.numbers.PhoneNumber;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes entries of the store's organizations. */
final class OrganizationEntryProto {
    private OrganizationEntryProto() {}

    /** All that matching keeps. Numbers that cannot be dialled, and fax numbers, are left out. */
    static OrganizationEntry of(Organization organization) {
        return new OrganizationEntry(
                UUID.fromString(organization.getOrganizationId()),
                organization.getName(),
                numbers(organization).toList(),
                organization.getReferencesList().stream()
                        .map(OrganizationEntryProto::reference)
                        .toList());
    }

    private static Stream<OrganizationNumber> numbers(Organization organization) {
        return organization.getPhonesList().stream()
                .filter(phone -> phone.getKind() != PhoneKind.PHONE_KIND_FAX)
                .flatMap(phone -> number(phone).stream())
                .distinct();
    }

    private static Optional<OrganizationNumber> number(Phone phone) {
        long extension = ExtensionCode.of(phone.getExtension());
        return PhoneNumber.parseE164(phone.getE164())
                .map(number -> new OrganizationNumber(number.key(), extension));
    }

    private static OrganizationReference reference(Reference reference) {
        return new OrganizationReference(
                reference.getConnectionId(),
                reference.getObjectType(),
                reference.getExternalId(),
                reference.getAlias());
    }
}
