package io.callbook.matching.feed;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.index.ContactEntry;
import io.callbook.matching.index.ContactReference;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.NumberEntry;
import io.callbook.matching.index.ReferenceKind;
import java.util.UUID;

/** Makes index entries of the store's contacts. */
public final class ContactEntryProto {
    private static final long MICROS = 1_000_000L;
    private static final int NANOS_PER_MICRO = 1000;
    private static final int MIN_LENGTH = 7;
    private static final int MAX_LENGTH = 16;

    private ContactEntryProto() {}

    /** All that the index keeps of a contact. Fax numbers identify nobody and are left out. */
    public static ContactEntry of(Contact contact) {
        return new ContactEntry(
                UUID.fromString(contact.getContactId()),
                micros(contact.getCreatedAt()),
                contact.getVersion(),
                contact.getPhonesList().stream()
                        .filter(ContactEntryProto::identifies)
                        .map(ContactEntryProto::number)
                        .toList(),
                contact.getDisplayName(),
                contact.getOrganization(),
                contact.getReferencesList().stream().map(ContactEntryProto::reference).toList());
    }

    private static boolean identifies(Phone phone) {
        String e164 = phone.getE164();
        return phone.getKind() != PhoneKind.PHONE_KIND_FAX
                && e164.length() >= MIN_LENGTH
                && e164.length() <= MAX_LENGTH
                && e164.charAt(0) == '+'
                && e164.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static NumberEntry number(Phone phone) {
        return new NumberEntry(
                Long.parseLong(phone.getE164(), 1, phone.getE164().length(), 10),
                ExtensionCode.of(phone.getExtension()));
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
