package io.callbook.benchmarks.synthetic;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import java.util.Arrays;
import java.util.UUID;

/**
 * Any number of contacts, each made from its ordinal alone. Each third has a second number; nobody
 * shares a number. The numbers are valid ones of the United States.
 */
public final class SyntheticContacts {
    /** Whose they are. */
    public static final String ACCOUNT = "bench";

    private static final String[] GIVEN = {
        "Maria",
        "James",
        "Lena",
        "Wei",
        "Aisha",
        "Carlos",
        "Ingrid",
        "Tom",
        "Priya",
        "Olu",
        "Katarzyna",
        "Juan",
        "Fatima",
        "Ken",
        "Zoë",
        "Anthony"
    };
    private static final String[] FAMILY = {
        "Cantwell", "Okafor", "Nguyen", "Schmidt", "García", "Johnson", "Kowalska", "Tanaka",
        "O'Neill", "Fernandez", "Li", "Andersson", "Haddad", "Washington", "Singh", "Brown"
    };
    private static final int[] AREAS = {
        202, 206, 212, 213, 214, 215, 216, 217, 301, 302, 303, 304, 305, 307, 308, 309, 310, 312,
        313, 314, 315, 316, 317, 318, 319, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413,
        414, 415, 417, 419, 501, 502, 503, 504, 505, 507, 508, 509, 510, 512
    };
    private static final int EXCHANGES = 700;
    private static final int FIRST_EXCHANGE = 220;
    private static final int LINES = 10_000;
    private static final int ORGANIZATIONS = 20_000;
    private static final long START_MILLIS = 1_750_000_000_000L;

    private SyntheticContacts() {}

    /** How many contacts can be made without sharing numbers. */
    public static int most() {
        return AREAS.length * EXCHANGES * LINES / 2;
    }

    /** How many contacts have this many numbers together, or one more. */
    public static int contactsFor(int entries) {
        return (int) Math.max(1, entries * 3L / 4);
    }

    /** How many numbers that many contacts have together. */
    public static int entriesOf(int contacts) {
        return contacts + (contacts + 2) / 3;
    }

    /** How many numbers a contact has. */
    public static int numberCount(int ordinal) {
        return ordinal % 3 == 0 ? 2 : 1;
    }

    /** Whose number this is; the other way round of {@link #number}. */
    public static int ordinalOf(String number) {
        long digits = Long.parseLong(number.substring(2));
        long area = Arrays.binarySearch(AREAS, (int) (digits / 10_000_000L));
        long exchange = digits / LINES % 1000 - FIRST_EXCHANGE;
        long rest = digits % LINES * EXCHANGES + exchange;
        return (int) ((rest * AREAS.length + area) / 2);
    }

    /** One of a contact's numbers, in E.164. */
    public static String number(int ordinal, int which) {
        long index = 2L * ordinal + which;
        int area = AREAS[(int) (index % AREAS.length)];
        long rest = index / AREAS.length;
        long exchange = FIRST_EXCHANGE + rest % EXCHANGES;
        long line = rest / EXCHANGES % LINES;
        return "+1" + (area * 10_000_000L + exchange * LINES + line);
    }

    /** A contact's id; those of later ordinals are younger. */
    public static String id(int ordinal) {
        return new UUID(millis(ordinal) << 16 | 0x7000L | ordinal % 10, Long.MIN_VALUE | ordinal)
                .toString();
    }

    /** The id of a contact's CRM record. */
    public static String externalId(int ordinal) {
        return "003Hs00005" + (10_000_000 + ordinal);
    }

    /** What the answer calls a contact. */
    public static String displayName(int ordinal) {
        return GIVEN[ordinal % GIVEN.length] + " " + FAMILY[ordinal / GIVEN.length % FAMILY.length];
    }

    /** Whom a contact works for. */
    public static String organization(int ordinal) {
        return "Company " + ordinal % ORGANIZATIONS + " Ltd.";
    }

    /** A contact, as the store's feed tells it. */
    public static Contact contact(int ordinal) {
        long millis = millis(ordinal);
        Contact.Builder contact =
                Contact.newBuilder()
                        .setAccountId(ACCOUNT)
                        .setContactId(id(ordinal))
                        .setDisplayName(displayName(ordinal))
                        .setOrganization(organization(ordinal))
                        .addReferences(
                                Reference.newBuilder()
                                        .setConnectionId("salesforce")
                                        .setObjectType("Contact")
                                        .setExternalId(externalId(ordinal)))
                        .setCreatedAt(
                                Timestamp.newBuilder()
                                        .setSeconds(millis / 1000)
                                        .setNanos((int) (millis % 1000) * 1_000_000 + 345_000))
                        .setVersion(1);
        for (int which = 0; which < numberCount(ordinal); which++) {
            String number = number(ordinal, which);
            contact.addPhones(Phone.newBuilder().setRaw(number).setE164(number));
        }
        return contact.build();
    }

    private static long millis(int ordinal) {
        return START_MILLIS + ordinal / 10;
    }
}
