package io.callbook.benchmarks.identify;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import java.util.UUID;

/**
 * Any number of contacts, each made from its ordinal alone. Each third has a second number; nobody
 * shares a number. The numbers are valid ones of the United States.
 */
final class SyntheticContacts {
    static final String ACCOUNT = "bench";

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
    static int most() {
        return AREAS.length * EXCHANGES * LINES / 2;
    }

    static int numberCount(int ordinal) {
        return ordinal % 3 == 0 ? 2 : 1;
    }

    static String number(int ordinal, int which) {
        long index = 2L * ordinal + which;
        int area = AREAS[(int) (index % AREAS.length)];
        long rest = index / AREAS.length;
        long exchange = FIRST_EXCHANGE + rest % EXCHANGES;
        long line = rest / EXCHANGES % LINES;
        return "+1" + (area * 10_000_000L + exchange * LINES + line);
    }

    static String id(int ordinal) {
        return new UUID(millis(ordinal) << 16 | 0x7000L | ordinal % 10, Long.MIN_VALUE | ordinal)
                .toString();
    }

    static String externalId(int ordinal) {
        return "003Hs00005" + (10_000_000 + ordinal);
    }

    static Contact contact(int ordinal) {
        long millis = millis(ordinal);
        Contact.Builder contact =
                Contact.newBuilder()
                        .setAccountId(ACCOUNT)
                        .setContactId(id(ordinal))
                        .setDisplayName(
                                GIVEN[ordinal % GIVEN.length]
                                        + " "
                                        + FAMILY[ordinal / GIVEN.length % FAMILY.length])
                        .setOrganization("Company " + ordinal % ORGANIZATIONS + " Ltd.")
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
