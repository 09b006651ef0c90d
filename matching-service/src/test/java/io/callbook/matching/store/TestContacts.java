package io.callbook.matching.store;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes contacts as the store would; each one younger than those before. */
public final class TestContacts {
    private static final long START_MILLIS = 1_760_000_000_000L;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestContacts() {}

    public static Contact contact(String accountId, String name, Phone... phones) {
        int number = COUNT.incrementAndGet();
        long millis = START_MILLIS + number;
        UUID id = new UUID(millis << 16 | 0x7000, 0x8000000000000000L | number);
        return Contact.newBuilder()
                .setAccountId(accountId)
                .setContactId(id.toString())
                .setDisplayName(name)
                .setOrganization("Organization of " + name)
                .addAllPhones(List.of(phones))
                .addReferences(
                        Reference.newBuilder()
                                .setConnectionId("salesforce")
                                .setObjectType("Contact")
                                .setExternalId("003-" + number))
                .setCreatedAt(
                        Timestamp.newBuilder()
                                .setSeconds(millis / 1000)
                                .setNanos((int) (millis % 1000) * 1_000_000))
                .setVersion(1)
                .build();
    }

    public static Organization organization(String accountId, String name, Phone... phones) {
        int number = COUNT.incrementAndGet();
        UUID id = new UUID((START_MILLIS + number) << 16 | 0x7000, 0x8000000000000000L | number);
        return Organization.newBuilder()
                .setAccountId(accountId)
                .setOrganizationId(id.toString())
                .setName(name)
                .addAllPhones(List.of(phones))
                .build();
    }

    public static Phone phone(String e164) {
        return phone(e164, "");
    }

    public static Phone phone(String e164, String extension) {
        return Phone.newBuilder().setRaw(e164).setE164(e164).setExtension(extension).build();
    }

    public static Phone fax(String e164) {
        return phone(e164).toBuilder().setKind(PhoneKind.PHONE_KIND_FAX).build();
    }
}
