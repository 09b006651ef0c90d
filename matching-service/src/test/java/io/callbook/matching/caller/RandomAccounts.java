package io.callbook.matching.caller;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Matching;
import io.callbook.contacts.v1.NumberChoice;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes accounts at random that have much in common: few numbers, extensions and sources. */
final class RandomAccounts {
    /** Each a pair of numbers that reach the same subscriber. */
    static final List<List<String>> EQUIVALENTS =
            List.of(
                    List.of("+5511987654321", "+551187654321"),
                    List.of("+5521998877665", "+552198877665"),
                    List.of("+5491123456789", "+541123456789"));

    private static final List<String> OTHERS =
            List.of(
                    "+12022243441",
                    "+13102243441",
                    "+12024561111",
                    "+442079460018",
                    "+441619460018",
                    "+4930123456",
                    "+390612345678",
                    "+33142345678");
    private static final List<String> EXTENSIONS = List.of("", "", "", "", "7", "07");
    private static final List<String> SOURCES = List.of("salesforce", "zendesk", "pipedrive");
    private static final long START_MILLIS = 1_760_000_000_000L;

    private final RandomGenerator random;

    RandomAccounts(RandomGenerator random) {
        this.random = random;
    }

    Account settings() {
        List<CallerPolicy> policies =
                List.of(
                        CallerPolicy.CALLER_POLICY_FIRST_CREATED,
                        CallerPolicy.CALLER_POLICY_LAST_TALKED_TO,
                        CallerPolicy.CALLER_POLICY_LAST_CHOSEN,
                        CallerPolicy.CALLER_POLICY_OWNER_FIRST,
                        CallerPolicy.CALLER_POLICY_SOURCE_PRIORITY);
        Matching.Builder matching =
                Matching.newBuilder()
                        .setTailDigits(random.nextBoolean() ? 0 : 6 + random.nextInt(3))
                        .setSharedThreshold(1 + random.nextInt(6))
                        .addSourcePriority(oneOf(SOURCES));
        if (random.nextBoolean()) {
            matching.addSourcePriority(oneOf(SOURCES));
        }
        return Account.newBuilder()
                .setAccountId("random")
                .setDefaultRegion(oneOf(List.of("US", "GB", "BR", "DE")))
                .setCallerPolicy(oneOf(policies))
                .addMatchAttributes("vip")
                .setMatching(matching)
                .build();
    }

    /** A crowd shares one number now and then. */
    List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            contacts.add(contact(i, 1 + random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            String number = number();
            for (int i = count; i < count + 130; i++) {
                contacts.add(
                        contact(i, 1).toBuilder().addPhones(phone(number, extension())).build());
            }
        }
        return contacts;
    }

    /** Another state of the contact. */
    Contact changed(Contact contact) {
        int number = (int) UUID.fromString(contact.getContactId()).getLeastSignificantBits();
        return contact(number & 0xFFFF, random.nextInt(4)).toBuilder()
                .setCreatedAt(contact.getCreatedAt())
                .build();
    }

    List<Organization> organizations() {
        List<Organization> organizations = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            organizations.add(
                    Organization.newBuilder()
                            .setOrganizationId(organizationId(i))
                            .setName("Organization " + i)
                            .addPhones(phone(number(), extension()))
                            .build());
        }
        return organizations;
    }

    private static String organizationId(int number) {
        return new UUID(7, number).toString();
    }

    String number() {
        return random.nextInt(3) == 0 ? oneOf(oneOf(EQUIVALENTS)) : oneOf(OTHERS);
    }

    String extension() {
        return oneOf(EXTENSIONS);
    }

    private Contact contact(int number, int version) {
        Contact.Builder contact =
                Contact.newBuilder()
                        .setContactId(
                                new UUID(
                                                (START_MILLIS + number) << 16 | 0x7000,
                                                Long.MIN_VALUE | number)
                                        .toString())
                        .setAccountId("random")
                        .setDisplayName("Contact " + number + " v" + version)
                        .setVersion(version)
                        .setCreatedAt(Timestamp.newBuilder().setSeconds(random.nextInt(5) + 1))
                        .setOwner(random.nextInt(4) == 0 ? "Owner " + number : "");
        for (int i = random.nextInt(3); i > 0; i--) {
            contact.addPhones(phone(number(), extension()));
            contact.addReferences(reference(number));
        }
        if (random.nextInt(3) == 0) {
            contact.setOrganizationId(organizationId(1 + random.nextInt(4)));
        }
        addActivity(contact);
        return contact.build();
    }

    private void addActivity(Contact.Builder contact) {
        if (random.nextInt(3) == 0) {
            contact.setLastCallAt(time());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            contact.addNumberChoices(
                    NumberChoice.newBuilder()
                            .setE164(number())
                            .setExtension(extension())
                            .setChosenAt(time()));
        }
        if (random.nextInt(3) == 0) {
            contact.putAttributes("vip", "yes").putAttributes("secret", "no");
        }
    }

    private Timestamp time() {
        return Timestamp.newBuilder().setSeconds(1 + random.nextInt(6)).build();
    }

    private Reference reference(int number) {
        return Reference.newBuilder()
                .setConnectionId(oneOf(SOURCES))
                .setObjectType(random.nextBoolean() ? "Contact" : "Lead")
                .setExternalId("003-" + number)
                .build();
    }

    private Phone phone(String e164, String extension) {
        return Phone.newBuilder()
                .setE164(e164)
                .setExtension(extension)
                .setKind(
                        random.nextInt(6) == 0
                                ? PhoneKind.PHONE_KIND_FAX
                                : PhoneKind.PHONE_KIND_WORK)
                .build();
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
