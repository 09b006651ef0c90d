package io.callbook.matching.feed;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.index.ContactAttribute;
import io.callbook.matching.index.ContactEntry;
import io.callbook.matching.index.ContactReference;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.NumberChoice;
import io.callbook.matching.index.NumberEntry;
import io.callbook.matching.index.ReferenceKind;
import io.callbook.numbers.Equivalences;
import io.callbook.numbers.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes index entries of the store's contacts. */
public final class ContactEntryProto {
    private static final long MICROS = 1_000_000L;
    private static final int NANOS_PER_MICRO = 1000;

    private ContactEntryProto() {}

    /** All that the index keeps of a contact. Fax numbers identify nobody and are left out. */
    public static ContactEntry of(Contact contact) {
        return new ContactEntry(
                UUID.fromString(contact.getContactId()),
                micros(contact.getCreatedAt()),
                contact.getVersion(),
                numbers(contact).toList(),
                contact.getDisplayName(),
                contact.getOrganization(),
                organizationId(contact),
                contact.getReferencesList().stream().map(ContactEntryProto::reference).toList(),
                more(contact));
    }

    private static @Nullable UUID organizationId(Contact contact) {
        String id = contact.getOrganizationId();
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static ContactEntry.More more(Contact contact) {
        boolean isPlain =
                contact.getOwner().isEmpty()
                        && !contact.hasLastCallAt()
                        && contact.getNumberChoicesCount() == 0
                        && contact.getAttributesCount() == 0;
        return isPlain
                ? ContactEntry.More.NOTHING
                : new ContactEntry.More(
                        contact.getOwner(),
                        contact.hasLastCallAt() ? micros(contact.getLastCallAt()) : 0,
                        contact.getNumberChoicesList().stream()
                                .flatMap(choice -> choice(choice).stream())
                                .toList(),
                        attributes(contact));
    }

    private static List<ContactAttribute> attributes(Contact contact) {
        return new TreeMap<>(contact.getAttributesMap())
                .entrySet().stream()
                        .map(entry -> new ContactAttribute(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static Optional<NumberChoice> choice(io.callbook.contacts.v1.NumberChoice choice) {
        return PhoneNumber.parseE164(choice.getE164())
                .map(number ->
                        new NumberChoice(
                                Equivalences.canonical(number.key()),
                                ExtensionCode.of(choice.getExtension()),
                                micros(choice.getChosenAt())));
    }

    private static Stream<NumberEntry> numbers(Contact contact) {
        return contact.getPhonesList().stream()
                .filter(phone -> phone.getKind() != PhoneKind.PHONE_KIND_FAX)
                .flatMap(phone -> number(phone).stream());
    }

    private static Optional<NumberEntry> number(Phone phone) {
        long extension = ExtensionCode.of(phone.getExtension());
        return PhoneNumber.parseE164(phone.getE164())
                .map(number -> new NumberEntry(number.key(), extension));
    }

    private static ContactReference reference(Reference reference) {
        return new ContactReference(
                new ReferenceKind(reference.getConnectionId(), reference.getObjectType()),
                reference.getExternalId());
    }

    private static long micros(Timestamp time) {
        return time.getSeconds() * MICROS + time.getNanos() / NANOS_PER_MICRO;
    }
}
